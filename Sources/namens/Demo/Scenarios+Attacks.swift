import Audit
import Foundation
import Identity
import OIDC
import Simulators

extension Scenarios {
    /// Those in which somebody tries what must not work.
    static let attacks = [
        Scenario(id: "S45", title: "a replayed code, a wrong verifier, another redirect URI, no state") {
            walk in
            try await CodeThief(walk).tryEverything()
        },
        Scenario(id: "S68", title: "every bad assertion is refused with its own code and one text") { walk in
            let honest = try await walk.logIn(Cast.omar, on: try await walk.open(.bijzondereBijstand))
            try honest.expect("Voor wie wilt u iets regelen?")
            var codes: Set<[String]> = []
            for fault in badAssertions {
                let before = try await walk.world.lastRecord()
                let victim = Walk(in: walk.world)
                try await victim.logIn(
                    Cast.omar, on: try await victim.open(.bijzondereBijstand), fault: fault
                ).expect("Er ging iets mis bij het inloggen. Begin opnieuw.")
                let checks = try await walk.world.events(after: before).compactMap { event -> [String]? in
                    if case .assertionRejected(_, let checks) = event.what { checks } else { nil }
                }
                guard let failed = checks.first, !failed.isEmpty, checks.count == 1 else {
                    throw DemoFailure("\(fault.rawValue) was not recorded")
                }
                codes.insert(failed)
            }
            guard codes.count >= 8 else {
                throw DemoFailure("the records do not tell the faults apart: \(codes)")
            }
        },
    ]

    private static let badAssertions: [DigiDFault] = [
        .expired, .future, .wrongAudience, .otherKey, .levelTooLow, .replay, .repeatedID, .wrongSector,
        .wrongRecipient, .wrongInResponseTo, .unsigned, .artifactReuse,
    ]
}

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
            for (fault, expected) in badAssertions {
                let before = try await walk.world.lastRecord()
                let victim = Walk(in: walk.world)
                try await victim.logIn(
                    Cast.omar, on: try await victim.open(.bijzondereBijstand), fault: fault
                ).expect("Er ging iets mis bij het inloggen. Begin opnieuw.")
                let recorded = try await walk.world.events(after: before).compactMap { event -> [String]? in
                    if case .assertionRejected(_, let checks) = event.what { checks } else { nil }
                }
                guard recorded == [expected] else {
                    throw DemoFailure("\(fault.rawValue) was recorded as \(recorded), not as \(expected)")
                }
            }
        },
    ]

    /// What goes wrong, and the checks that fail by it.
    private static let badAssertions: [(DigiDFault, [String])] = [
        (.expired, ["subject.notOnOrAfter", "conditions.window"]), (.future, ["conditions.window"]),
        (.wrongAudience, ["assertion.audience"]), (.otherKey, ["signature.value"]),
        (.levelTooLow, ["authn.level"]), (.replay, ["subject.inResponseTo"]),
        (.repeatedID, ["assertion.replay"]), (.wrongSector, ["nameID.sector"]),
        (.wrongRecipient, ["subject.recipient"]),
        (.wrongInResponseTo, ["message.inResponseTo", "subject.inResponseTo"]),
        (.unsigned, ["signature.present"]), (.artifactReuse, ["binding.artifactUnknown"]),
    ]
}

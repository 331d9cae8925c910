import Foundation
import Identity
import Outbound
import Representation
import Simulators
import Testing

/// What every register of machtigingen must do, held against the one in memory and against the one on the wire.
@Suite("A register of machtigingen")
struct RegisterConformance {
    private static let anna = Cast.anna.bsn

    @Test(
        "gives all machtigingen that name the gemachtigde, in whatever state, and no other",
        arguments: Way.allCases)
    func allStates(_ way: Way) async throws {
        let states = RegisteredMachtiging.Staat.allCases
        let hers = states.map { sample($0.rawValue, staat: $0) }
        let notHers = sample("other", gemachtigde: Cast.daan.bsn)
        try await way.run(hers + [notHers]) { subject in
            let answer = try await subject.register.machtigingen(gemachtigde: Self.anna, at: .now)
            #expect(Set(answer.machtigingen.map(\.id)) == Set(states.map(\.rawValue)))
            #expect(answer.machtigingen.allSatisfy { $0.state.rawValue == $0.id })
        }
    }

    @Test("answers with an empty list when there are none", arguments: Way.allCases)
    func none(_ way: Way) async throws {
        try await way.run([sample("m1")]) { subject in
            let answer = try await subject.register.machtigingen(gemachtigde: Cast.willem.bsn, at: .now)
            #expect(answer.machtigingen.isEmpty)
        }
    }

    @Test("gives every part as it was stored", arguments: Way.allCases)
    func parts(_ way: Way) async throws {
        try await way.run([sample("m1")]) { subject in
            let answer = try await subject.register.machtigingen(gemachtigde: Self.anna, at: .now)
            #expect(answer.machtigingen == [try sample("m1").represented()])
        }
    }

    @Test("gives no end and no year of birth where none is known", arguments: Way.allCases)
    func unknowns(_ way: Way) async throws {
        try await way.run([sample("m1", geboortejaar: nil, tot: nil)]) { subject in
            let found = try await subject.register.machtigingen(gemachtigde: Self.anna, at: .now).machtigingen
            #expect(found.map(\.period.to) == [nil])
            #expect(found.map(\.vertegenwoordigde.name.birthYear) == [nil])
        }
    }

    @Test("shows a withdrawal to the next question, with a higher version", arguments: Way.allCases)
    func withdrawal(_ way: Way) async throws {
        try await way.run([sample("m1"), sample("m2")]) { subject in
            let before = try await subject.register.machtigingen(gemachtigde: Self.anna, at: .now)
                .machtigingen
            await subject.withdraw("m1")
            let after = try await subject.register.machtigingen(gemachtigde: Self.anna, at: .now).machtigingen
            #expect(before.map(\.state) == [.actief, .actief])
            #expect(after.map(\.state) == [.ingetrokken, .actief])
            #expect(after.map(\.version) == [2, 1])
        }
    }

    @Test("shows a new machtiging to the next question", arguments: Way.allCases)
    func addition(_ way: Way) async throws {
        try await way.run([]) { subject in
            await subject.put(sample("m1"))
            let found = try await subject.register.machtigingen(gemachtigde: Self.anna, at: .now).machtigingen
            #expect(found.map(\.id) == ["m1"])
        }
    }

    @Test("proves each answer with a reference of its own and the time", arguments: Way.allCases)
    func consultation(_ way: Way) async throws {
        try await way.run([sample("m1")]) { subject in
            let now = Date.now
            let first = try await subject.register.machtigingen(gemachtigde: Self.anna, at: now).consultation
            let second = try await subject.register.machtigingen(gemachtigde: Self.anna, at: now).consultation
            #expect(first.register == "machtigingen")
            #expect(!first.reference.isEmpty && first.reference != second.reference)
            #expect(abs(first.answeredAt.timeIntervalSince(now)) < 60)
        }
    }
}

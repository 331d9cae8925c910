import Broker
import Foundation
import Identity
import Mandaat
import Testing

extension StoreRule {
    private static func name(_ text: String) -> Pseudonym {
        Pseudonym(stored: String(repeating: "0", count: 64 - text.count) + text)
    }

    private static func act(
        _ besluit: String, _ handeling: Zaakhandeling.Handeling, by person: String = "kim",
        in zaak: String = "z1"
    ) -> StoredZaakhandeling {
        StoredZaakhandeling(
            besluit: besluit,
            act: Zaakhandeling(zaak: name(zaak), handeling: handeling, door: name(person)),
            keptUntil: Samples.noon + 60)
    }

    private static func make(_ acts: StoredZaakhandeling...) -> [Change] { acts.map { .verband(.act($0)) } }

    static let cases = [
        StoreRule("gives back what was done in a case, and nothing of another") { store in
            let (one, other) = (act("b1", .rapport), act("b2", .lichteBoete, by: "bo"))
            try await store.commit(make(one, other, act("b3", .boete, in: "z2")), recording: [])
            #expect(Set(try await store.handelingen(in: name("z1"))) == [one.act, other.act])
            #expect(try await store.handelingen(in: name("z3")) == [])
        },
        StoreRule("lets one person do one of report and fine in a case, whichever is first") { store in
            try await store.commit(
                make(act("b1", .rapport), act("b2", .boete, by: "bo")), recording: [])
            for late in [act("b3", .boete), act("b4", .rapport, by: "bo")] {
                #expect(await store.failure(make(late)) == .conflict(.samePerson))
            }
            try await store.commit(
                make(
                    act("b5", .rapport), act("b6", .lichteBoete), act("b7", .boete, in: "z2"),
                    act("b8", .boete, by: "cy")), recording: [])
            #expect(try await store.handelingen(in: name("z1")).count == 5)
        },
        StoreRule("refuses both at once by one person, and keeps neither of the two alone") { store in
            let both = make(act("b1", .rapport), act("b2", .boete))
            #expect(
                await store.failure(both, recording: [Samples.event("lost")]) == .conflict(.samePerson))
            let (kept, recorded) = (
                try await store.handelingen(in: name("z1")), try await store.reasons(Samples.denHaag)
            )
            #expect(kept == [] && recorded == [])
        },
    ]

    static let expiredCases = [
        StoreRule("forgets an act in a case when no fine can follow any more, and not before") { store in
            try await store.commit(make(act("b1", .rapport)), recording: [])
            #expect(try await store.forget(before: Samples.noon + 60) == 0)
            #expect(await store.failure(make(act("b2", .boete))) == .conflict(.samePerson))
            #expect(try await store.forget(before: Samples.noon + 60.001) == 1)
            #expect(try await store.handelingen(in: name("z1")) == [])
        }
    ]
}

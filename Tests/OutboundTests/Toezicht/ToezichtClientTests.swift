import Foundation
import Identity
import Representation
import Simulators
import Testing

@testable import Outbound

@Suite("The client of Toezicht", .serialized)
struct ToezichtClientTests {
    @Test("gives the whole measure in which an office has a part")
    func exists() async throws {
        let answer = try await withToezicht { lab in
            try await lab.client().relation(inquiry())
        }
        guard case .exists(let measures) = answer.outcome, let measure = measures.first else {
            Issue.record("\(answer.outcome)")
            return
        }
        #expect(measures.count == 1 && measure.id == "b-jansen" && measure.version == 1)
        #expect(measure.soort == .bewind && measure.omvang == .alles && !measure.voorlopig)
        #expect(measure.holders == [
                Holder(
                    party: .office(CastKantoor.haven.kvk, vestiging: nil), name: CastKantoor.haven.naam)
            ])
        #expect(measure.rechthebbende.bsn == Cast.paul.bsn)
        #expect(measure.rechthebbende.name.written(in: .nl) == "de heer P. Jansen")
        #expect(measure.rechthebbende.name.birthYear == 1958)
        #expect(measure.period.from == LocalDate(.now).adding(days: -300) && measure.period.to == nil)
        #expect(answer.bescherming == [Bescherming(measure)])
        #expect(answer.represented == Cast.paul.bsn)
        #expect(answer.consultation.register == "toezicht" && answer.consultation.reference.count == 43)
        #expect(abs(answer.validUntil.timeIntervalSinceNow - 60) < 30)
    }

    @Test("gives every part of a measure as the register holds it")
    func parts() async throws {
        let found = try await withToezicht { lab in
            var measures: [String: Representation.Maatregel] = [:]
            for client in [Cast.vera, Cast.rie, Cast.arie, Cast.gijs, Cast.sem, Cast.dora] {
                let dienst = client == Cast.rie ? DemoDienst.kwijtschelding : .bijzondereBijstand
                let question = try inquiry(about: client, dienst: dienst)
                let answer = try await lab.client().relation(question)
                if case .exists(let some) = answer.outcome { measures[client.id] = some.first }
            }
            return measures
        }
        let branch = try Vestigingsnummer(CastKantoor.haven.vestigingen[1])
        #expect(found["vera"]?.verdeling == .gezamenlijk && found["vera"]?.holders.count == 2)
        #expect(found["rie"]?.omvang == .deel(diensten: [DemoDienst.kwijtschelding.uuid], domeinen: []))
        #expect(found["arie"]?.holders.first?.party == .office(CastKantoor.haven.kvk, vestiging: branch))
        #expect(found["gijs"]?.toestemmingVereist == [.betalen])
        #expect(found["sem"]?.voorlopig == true)
        #expect(found["sem"]?.period.to == LocalDate(.now).adding(days: 1))
        let task = Representation.Omvang.deel(diensten: [DemoDienst.bijzondereBijstand.uuid], domeinen: [])
        #expect(found["dora"]?.holders.first?.taak == task)
    }

    @Test("tells every other outcome")
    func outcomes() async throws {
        let today = LocalDate(.now)
        try await withToezicht { lab in
            #expect(try await lab.outcome(Cast.otto) == .noRelation)
            #expect(try await lab.outcome(Cast.willem) == .unknownPerson)
            #expect(try await lab.outcome(Cast.zeno) == .notPublished)
            #expect(try await lab.outcome(Cast.tom) == .ended(.bewind, today.adding(days: -30)))
            #expect(try await lab.outcome(Cast.yara) == .notYet(today.adding(days: 7)))
            #expect(try await lab.outcome(Cast.xandra) == .suspended)
            #expect(try await lab.outcome(Cast.rie) == .outOfScope(.bewind))
            #expect(try await lab.outcome(Cast.uma) == .deceased)
            let low = try await lab.client().relation(inquiry(level: .midden))
            #expect(low.outcome == .levelTooLow(needed: .substantieel))
        }
    }

    @Test("asks for a natural person by her own number")
    func person() async throws {
        try await withToezicht { lab in
            for (client, actor, kind) in [
                (Cast.fred, Cast.ineke, Representation.Maatregel.Soort.bewind),
                (Cast.cor, Cast.greet, .curatele), (Cast.els, Cast.hans, .mentorschap),
            ] {
                let outcome = try await lab.outcome(client, by: .person(actor.bsn))
                guard case .exists(let measures) = outcome else {
                    Issue.record("\(outcome)")
                    continue
                }
                #expect(measures.map(\.soort) == [kind])
                #expect(measures.first?.holders.map(\.party) == [.person(actor.bsn)])
            }
        }
    }

    @Test("tells what protects somebody to whoever has no part in it")
    func protection() async throws {
        let answer = try await withToezicht { lab in
            try await lab.client().relation(inquiry(about: Cast.joop, by: .person(Cast.petra.bsn)))
        }
        #expect(answer.outcome == .noRelation)
        #expect(answer.bescherming.map(\.soort) == [.bewind])
        #expect(answer.bescherming.map(\.omvang) == [.alles])
    }

    @Test("asks once for each decision")
    func once() async throws {
        let checks = try await withToezicht { lab in
            _ = try await lab.client().relation(inquiry())
            return await lab.register.checks()
        }
        #expect(checks == 1)
    }

    @Test("is refused where its OIN is not registered, or not for the gemeente")
    func registration() async throws {
        let stranger = try await withToezicht(afnemer: DevelopmentPKI.digidOIN) { lab in
            await refusal { _ = try await lab.client().relation(inquiry()) }
        }
        let elsewhere = try await withToezicht { lab in
            await refusal { _ = try await lab.client().relation(inquiry(gemeente: "0518")) }
        }
        let feed = try await withToezicht(afnemer: DevelopmentPKI.digidOIN) { lab in
            await refusal { _ = try await lab.client().changes(after: 0) }
        }
        #expect(
            [stranger, elsewhere, feed]
                == Array(repeating: .refused(register: "toezicht", status: 403), count: 3))
    }

    @Test(
        "takes no key set that is empty, secret or unnamed",
        arguments: [
            "", "{}", #"{"keys":[]}"#, #"{"keys":[{"kty":"oct","kid":"a","k":"c2VjcmV0","alg":"HS256"}]}"#,
            #"{"keys":[{"kty":"EC","crv":"P-256","alg":"ES256","x":"AA","y":"AA"}]}"#,
        ])
    func keys(_ jwks: String) async {
        let isTaken = await RegisterKeys(jwks: jwks) != nil
        #expect(!isTaken)
    }
}

/// How a question to a register was refused.
func refusal(_ question: () async throws -> Void) async -> RegisterError? {
    do {
        try await question()
        return nil
    } catch {
        return error as? RegisterError
    }
}

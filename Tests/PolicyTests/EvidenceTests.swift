import Foundation
import Identity
import Policy
import Representation
import Testing

@Suite("What a decision keeps")
struct EvidenceTests {
    typealias S = Samples

    @Test("is the level reached and the level needed, the purpose and the law")
    func levels() throws {
        let evidence = decide(try S.question(.ownBehalf, level: .hoog), id: "b", at: S.now).evidence
        #expect(evidence.level == .hoog && evidence.minimumLoA == .substantieel)
        #expect(evidence.doel == "doel" && evidence.grondslag == "Participatiewet art. 35")
        #expect(evidence.authenticatedAt == S.now && evidence.identityProvider == IdentityProviderID("digid"))
    }

    @Test("is what may be done, as far as the ground covers it and the dienst has it")
    func acties() throws {
        let dienst = S.dienst(
            accepts: [.zelf, .machtiging, .gezag], acties: [.inzien, .betalen])
        let machtiging = try S.question(S.wish(S.machtiging(), picking: "m1"), dienst: dienst)
        #expect(decide(machtiging, id: "b", at: S.now).acties == [.inzien, .betalen])
        let all = try S.question(S.wish(S.machtiging(), picking: "m1"))
        #expect(decide(all, id: "b", at: S.now).acties == Set(Actie.allCases))
        let child = decide(try S.gezag(dienst: dienst), id: "b", at: S.now)
        #expect(child.acties == [.inzien, .betalen])
        #expect(child.evidence.consultation?.register == "gezag")
        #expect(child.evidence.relation?.kind == .gezag)
    }

    @Test("says when a register was not asked because the login does not do: then that is the only reason")
    func notAsked() throws {
        let low = DenialReason.levelTooLow(needed: .substantieel)
        let holding = try S.wish(S.machtiging(), picking: "m1")
        let strict = S.dienst(.striktPersoonlijk)
        let questions: [(Question, [DenialReason])] = [
            (try S.question(.machtiging(.notAsked, relation: "m1"), level: .basis), [low]),
            (try S.question(holding, level: .basis, bescherming: .notAsked), [low]),
            (
                try S.question(holding, level: .basis, bescherming: .failed(.timedOut(register: "t"))),
                [low, .registerUnavailable]
            ),
            (try S.question(.gezag(.notAsked, of: .unpicked), dienst: S.money, level: .basis), [low]),
            (
                try S.question(
                    .gezag(.failed(.timedOut(register: "g")), of: .unpicked), dienst: S.money, level: .basis),
                [low, .sourceUnavailable]
            ),
            (
                try S.question(
                    S.asking(S.toezicht(.noRelation)), dienst: S.money, level: .basis),
                [low, .unrelated(.noRelation)]
            ),
            (
                try S.question(.ownBehalf, dienst: S.dienst(accepts: [.machtiging]), level: .basis),
                [low, .kindNotAccepted]
            ),
            (try S.question(holding, dienst: strict, level: .basis), [low, .onlyInPerson]),
        ]
        for (question, reasons) in questions {
            #expect(decide(question, id: "b", at: S.now).outcome.reasons == reasons)
        }
    }

    @Test("is both what is wrong with the level and with the mandate, the level first")
    func login() throws {
        let question = try S.question(
            S.asking(S.maatregel()), dienst: S.money, level: .basis, actor: S.employee(diensten: []))
        #expect(
            decide(question, id: "b", at: S.now).outcome.reasons
                == [.organisationLevelTooLow(needed: .substantieel), .notMandated])
    }
}

import Foundation
import Identity
import Policy
import Representation
import Testing

@Suite("A decision")
struct DecideTests {
    /// A question, and the reasons why it is denied; none when it is permitted.
    struct Case: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let reasons: [DenialReason]
        let question: @Sendable () throws -> Question

        init(
            _ testDescription: String, denied reasons: [DenialReason] = [],
            _ question: @autoclosure @escaping @Sendable () throws -> Question
        ) {
            self.testDescription = testDescription
            self.reasons = reasons
            self.question = question
        }
    }

    typealias S = Samples

    static let cases =
        [
            Case("for oneself", try S.question(.ownBehalf)),
            Case("at a higher level than asked", try S.question(.ownBehalf, level: .hoog)),
            Case("at a portal that knows nobody else", try S.question(.ownBehalf, portal: .unaware)),
            Case(
                "in a strictly personal dienst",
                try S.question(.ownBehalf, dienst: S.dienst(.striktPersoonlijk))),
            Case(
                "at a level too low", denied: [.levelTooLow(needed: .substantieel)],
                try S.question(.ownBehalf, level: .midden)),
            Case(
                "where oneself is not accepted", denied: [.kindNotAccepted],
                try S.question(.ownBehalf, dienst: S.dienst(accepts: [.machtiging]))),
        ] + machtigingen + obstacles

    static let machtigingen = [
        Case("by the machtiging picked", try S.question(S.wish(S.machtiging(), picking: "m1"))),
        Case(
            "by the one picked among others",
            try S.question(S.wish(S.machtiging("m0", state: .ingetrokken), S.machtiging(), picking: "m1"))),
        Case(
            "that is not picked", denied: [.noRelation], try S.question(S.wish(S.machtiging(), picking: nil))),
        Case("when there is none", denied: [.noRelation], try S.question(S.wish(picking: nil))),
        Case(
            "that the register does not know", denied: [.noRelation],
            try S.question(S.wish(S.machtiging(), picking: "m2"))),
        Case(
            "that the register gives twice", denied: [.noRelation],
            try S.question(S.wish(S.machtiging(), S.machtiging(of: "999995224"), picking: "m1"))),
        Case(
            "of somebody else", denied: [.noRelation],
            try S.question(S.wish(S.machtiging(to: "999995224", state: .ingetrokken), picking: "m1"))),
        Case(
            "from oneself", denied: [.ownPerson],
            try S.question(S.wish(S.machtiging(of: "999990019"), picking: "m1"))
        ),
        Case(
            "for another dienst", denied: [.otherDienst],
            try S.question(S.wish(S.machtiging(diensten: []), picking: "m1"))),
        Case(
            "withdrawn", denied: [.withdrawn],
            try S.question(S.wish(S.machtiging(state: .ingetrokken), picking: "m1"))),
        Case(
            "suspended", denied: [.notActive],
            try S.question(S.wish(S.machtiging(state: .geschorst), picking: "m1"))),
        Case(
            "that starts tomorrow", denied: [.notYet(S.day.adding(days: 1))],
            try S.question(S.wish(S.machtiging(starts: 1), picking: "m1"))),
        Case("that starts today", try S.question(S.wish(S.machtiging(starts: 0), picking: "m1"))),
        Case(
            "that ended this midnight", denied: [.ended(S.day)],
            try S.question(S.wish(S.machtiging(ends: 0), picking: "m1"))),
        Case("that ends tomorrow", try S.question(S.wish(S.machtiging(ends: 1), picking: "m1"))),
        Case(
            "of which the nearest to holding is told", denied: [.notYet(S.day.adding(days: 2))],
            try S.question(
                S.wish(
                    S.machtiging("a", diensten: []), S.machtiging("b", state: .ingetrokken),
                    S.machtiging("c", starts: 2), S.machtiging("d", ends: -1), picking: nil))),
        Case(
            "at a level too low, with the other reason",
            denied: [.levelTooLow(needed: .substantieel), .withdrawn],
            try S.question(S.wish(S.machtiging(state: .ingetrokken), picking: "m1"), level: .basis)),
        Case(
            "at a level too low, though it holds", denied: [.levelTooLow(needed: .substantieel)],
            try S.question(S.wish(S.machtiging(), picking: "m1"), level: .midden)),
    ]

    static let obstacles = [
        Case(
            "by machtiging in a strictly personal dienst", denied: [.onlyInPerson],
            try S.question(S.wish(S.machtiging(), picking: "m1"), dienst: S.dienst(.striktPersoonlijk))),
        Case(
            "by machtiging where it is not accepted", denied: [.kindNotAccepted],
            try S.question(S.wish(S.machtiging(), picking: "m1"), dienst: S.dienst(accepts: [.zelf]))),
        Case(
            "by machtiging at a portal that would not tell", denied: [.portalUnaware],
            try S.question(S.wish(S.machtiging(), picking: "m1"), portal: .unaware)),
        Case(
            "by machtiging while the register is down", denied: [.registerUnavailable],
            try S.question(.machtiging(.failed(.timedOut(register: "machtigingen")), relation: "m1"))),
        Case(
            "by machtiging that nobody asked the register for", denied: [.registerUnavailable],
            try S.question(.machtiging(.notAsked, relation: "m1"))),
    ]

    @Test("on acting", arguments: cases)
    func decides(_ test: Case) throws {
        let decision = decide(try test.question(), id: "b1", at: Samples.now)
        #expect(decision.outcome.reasons == test.reasons)
        #expect(decision.id == "b1" && decision.decidedAt == Samples.now)
    }

    @Test("permits until the relation ends, and keeps what it rests on")
    func evidence() throws {
        let question = try Samples.question(Samples.wish(Samples.machtiging(), picking: "m1"))
        let decision = decide(question, id: "b1", at: Samples.now)
        let relation = Relation(try Samples.machtiging(), in: "machtigingen")
        #expect(
            decision.outcome == .permit(.representing(relation), until: Samples.day.adding(days: 10).start))
        #expect(decision.kind == .machtiging)
        #expect(decision.evidence.consultation == Samples.consultation)
        #expect(decision.evidence.relation?.id == "m1" && decision.evidence.relation?.version == 2)
        #expect(decision.evidence.grondslag == "Participatiewet art. 35")
        #expect(decision.evidence.policyVersion == "v1" && decision.evidence.assertionID == "_a")
    }

    @Test("keeps no relation for oneself or in a denial")
    func noRelation() throws {
        let own = decide(try Samples.question(.ownBehalf), id: "b", at: Samples.now)
        #expect(own.outcome == .permit(.ownBehalf, until: nil))
        #expect(own.evidence.relation == nil && own.evidence.consultation == nil)
        let wish = Samples.wish(try Samples.machtiging(state: .geschorst), picking: "m1")
        let denied = decide(try Samples.question(wish), id: "b", at: Samples.now)
        #expect(denied.evidence.relation == nil && denied.evidence.consultation == Samples.consultation)
    }
}

import Foundation
import Identity
import Policy
import Representation
import Testing

@Suite("A decision by a measure of the court")
struct MaatregelDecisionTests {
    typealias S = Samples
    typealias Case = DecideTests.Case

    private static func ask(
        _ wish: Question.Wish, _ dienst: Dienst = S.money, level: LevelOfAssurance = .substantieel,
        portal: Question.PortalAwareness = .aware, by actor: Actor? = nil
    ) throws -> Question {
        try S.question(
            wish, dienst: dienst, portal: portal, level: level, actor: try actor ?? S.employee())
    }

    private static func ask(_ outcome: ToezichtAnswer.Outcome, _ dienst: Dienst = S.money) throws -> Question
    {
        try ask(S.asking(S.toezicht(outcome)), dienst)
    }

    static let answers = [
        Case("that exists", try ask(S.asking(S.maatregel()))),
        Case("without a relation", denied: [.unrelated(.noRelation)], try ask(.noRelation)),
        Case("of an unknown number", denied: [.unrelated(.unknownPerson)], try ask(.unknownPerson)),
        Case("that may not be told", denied: [.unrelated(.notPublished)], try ask(.notPublished)),
        Case("that exists, without a measure", denied: [.unrelated(.noRelation)], try ask(.exists([]))),
        Case(
            "of another office, whatever the register says", denied: [.unrelated(.noRelation)],
            try ask(S.asking(S.maatregel(holders: [S.office("00000002")])))),
        Case("that ended", denied: [.measureEnded(.bewind, S.day)], try ask(.ended(.bewind, S.day))),
        Case("that will be", denied: [.measureStarts(S.day)], try ask(.notYet(S.day))),
        Case("that is suspended", denied: [.suspended], try ask(.suspended)),
        Case("over a part", denied: [.otherPart(.bewind)], try ask(.outOfScope(.bewind))),
        Case(
            "that the law does not give", denied: [.notCovered(.bewind, .persoonlijk)],
            try ask(.outOfScope(.bewind), S.care)),
        Case(
            "for which the register asks more", denied: [.organisationLevelTooLow(needed: .hoog)],
            try ask(.levelTooLow(needed: .hoog))),
        Case("over who died", denied: [.deceased], try ask(.deceased)),
        Case("asked too often", denied: [.quota], try ask(.quota)),
        Case(
            "about another person", denied: [.sourceUnavailable],
            try ask(S.asking(S.toezicht(.exists([S.maatregel()]), about: "999995224")))),
        Case(
            "over another person", denied: [.sourceUnavailable],
            try ask(S.asking(S.maatregel(over: "999995224")))),
        Case(
            "that is stale", denied: [.sourceUnavailable],
            try ask(S.asking(S.toezicht(.exists([S.maatregel()]), valid: 0)))),
        Case(
            "while the register is down", denied: [.sourceUnavailable],
            try ask(
                .maatregel(.failed(.timedOut(register: "toezicht")), kind: nil, represented: BSN(S.client)))),
        Case(
            "that nobody asked for", denied: [.sourceUnavailable],
            try ask(.maatregel(.notAsked, kind: nil, represented: BSN(S.client)))),
    ]

    static let obstacles = [
        Case(
            "at a level too low, with nothing asked",
            denied: [.organisationLevelTooLow(needed: .substantieel)],
            try ask(.maatregel(.notAsked, kind: nil, represented: BSN(S.client)), level: .midden)),
        Case(
            "at a level too low", denied: [.organisationLevelTooLow(needed: .substantieel)],
            try ask(S.asking(S.maatregel()), level: .midden)),
        Case(
            "without a mandate for the dienst", denied: [.notMandated],
            try ask(S.asking(S.maatregel()), by: S.employee(diensten: ["x"]))),
        Case(
            "in a strictly personal dienst", denied: [.onlyInPerson],
            try ask(
                S.asking(S.maatregel()),
                S.dienst(.striktPersoonlijk, accepts: Set(Vertegenwoordiging.allCases)))),
        Case(
            "where no measure is accepted", denied: [.kindNotAccepted],
            try ask(S.asking(S.maatregel()), S.dienst(accepts: [.zelf, .machtiging]))),
        Case(
            "where another measure is accepted", denied: [.kindNotAccepted],
            try ask(S.asking(S.maatregel()), S.dienst(accepts: [.zelf, .curatele]))),
        Case(
            "at a portal that would not tell", denied: [.portalUnaware],
            try ask(S.asking(S.maatregel()), portal: .unaware)),
        Case(
            "of another kind than asked", denied: [.unrelated(.noRelation)],
            try ask(S.asking(S.toezicht(.exists([S.maatregel(.curatele)])), .bewind))),
        Case(
            "by a person where only offices may", denied: [.professionalsOnly],
            try ask(
                S.asking(family()),
                S.dienst(accepts: [.zelf, .bewind], alleenProfessioneel: [.bewind]), by: daughter())),
        Case("by a person", try ask(S.asking(family()), by: daughter())),
        Case(
            "over oneself", denied: [.ownPerson],
            try ask(S.asking(S.maatregel()), by: .person(BSN(S.client)))),
        Case(
            "for an office by machtiging", denied: [.kindNotAccepted],
            try ask(S.wish(S.machtiging(), picking: "m1"))),
        Case("for an office for itself as a citizen", denied: [.kindNotAccepted], try ask(.ownBehalf)),
    ]

    static let matters = [
        Case(
            "of bewind, in care", denied: [.notCovered(.bewind, .persoonlijk)],
            try ask(S.asking(S.maatregel()), S.care)),
        Case(
            "of mentorschap, in money", denied: [.notCovered(.mentorschap, .financieel)],
            try ask(S.asking(S.maatregel(.mentorschap)))),
        Case("of mentorschap, in care", try ask(S.asking(S.maatregel(.mentorschap)), S.care)),
        Case(
            "over another part of the goods", denied: [.otherPart(.bewind)],
            try ask(S.asking(S.maatregel(omvang: .deel(diensten: [], domeinen: []))))),
        Case(
            "that needs consent", denied: [.consentNeeded],
            try ask(S.asking(S.maatregel(toestemming: Set(Actie.allCases))))),
        Case(
            "that another must agree to", denied: [.approvalNeeded],
            try ask(
                S.asking(S.maatregel(holders: [S.office(), S.office("00000002")], verdeling: .gezamenlijk)))),
        Case(
            "of another branch", denied: [.otherVestiging],
            try ask(S.asking(S.maatregel()), by: S.employee(vestigingen: [Vestigingsnummer("000000000001")]))),
        Case(
            "that a curatele displaces", denied: [.displaced],
            try ask(S.asking(S.toezicht(.exists([S.maatregel()]), bescherming: [S.protection(.curatele)])))),
        Case(
            "of which the nearest to holding is told", denied: [.measureStarts(S.day.adding(days: 1))],
            try ask(
                S.asking(
                    S.maatregel(.mentorschap, id: "a"),
                    S.maatregel(.curatele, id: "b", period: S.period(-9, -1)),
                    S.maatregel(period: S.period(1, nil))))),
    ]

    private static func daughter() throws -> Actor { .person(try BSN("999990019")) }

    private static func family() throws -> Maatregel {
        try S.maatregel(holders: [Holder(party: .person(BSN("999990019")))])
    }

    @Test("on acting", arguments: answers + obstacles + matters)
    func decides(_ test: Case) throws {
        let decision = decide(try test.question(), id: "b1", at: S.now)
        #expect(decision.outcome.reasons == test.reasons)
        #expect(decision.acties.isEmpty == !test.reasons.isEmpty)
    }

    @Test("takes the kind from the register, and keeps the chain and what is not proven")
    func permit() throws {
        let maatregel = try S.maatregel(.curatele, voorlopig: true, toestemming: [.betalen])
        let sender = try Organisation(KvKNumber("00000009"))
        let actor = try S.employee(intermediary: sender)
        let decision = decide(try Self.ask(S.asking(maatregel), by: actor), id: "b", at: S.now)
        let relation = Relation(maatregel, in: "toezicht", ends: S.day.adding(days: 10))
        #expect(decision.outcome == .permit(.representing(relation), until: S.day.adding(days: 10).start))
        #expect(decision.kind == .curatele && decision.actor == actor)
        #expect(decision.chain == actor.chain(to: maatregel.rechthebbende))
        #expect(decision.acties == [.inzien, .indienen, .wijzigen, .bezwaar])
        #expect(decision.toestemmingVereist == [.betalen])
        #expect(decision.evidence.facts == [.ketenmachtiging, .persoonNietGekoppeld, .voorlopig])
        #expect(decision.evidence.consultation?.reference == "r2")
        #expect(decision.evidence.relation?.version == 3)
    }

    @Test("says in a denial too what eHerkenning does not prove, and names no client")
    func denial() throws {
        let decision = decide(try Self.ask(.noRelation), id: "b", at: S.now)
        #expect(decision.evidence.facts == [.persoonNietGekoppeld])
        #expect(decision.chain == decision.actor.chain(to: nil) && decision.toestemmingVereist.isEmpty)
        let own = decide(try S.question(.ownBehalf), id: "b", at: S.now)
        #expect(own.evidence.facts.isEmpty)
    }

    @Test("of two measures takes the one that goes first")
    func first() throws {
        let wish = try S.asking(S.maatregel(.mentorschap, id: "a"), S.maatregel(.curatele, id: "b"))
        #expect(decide(try Self.ask(wish, S.care), id: "b", at: S.now).evidence.relation?.id == "b")
        let wider = try S.asking(
            S.maatregel(id: "a", toestemming: [.betalen]), S.maatregel(id: "b"), S.maatregel(id: "c"))
        #expect(decide(try Self.ask(wider), id: "b", at: S.now).evidence.relation?.id == "b")
    }

    @Test("ends when a curatele begins, or a suspension, or at midnight when it is provisional")
    func ends() throws {
        let coming = try S.toezicht(.exists([S.maatregel()]), bescherming: [S.protection(.curatele, 3, nil)])
        let curatele = decide(try Self.ask(S.asking(coming)), id: "b", at: S.now)
        #expect(curatele.outcome.until == S.day.adding(days: 3).start)
        let suspended = Holder(
            party: .office(try KvKNumber("00000001"), vestiging: nil), schorsingen: [try S.period(2, 4)])
        let schorsing = decide(
            try Self.ask(S.asking(S.maatregel(holders: [suspended]))), id: "b", at: S.now)
        #expect(schorsing.outcome.until == S.day.adding(days: 2).start)
        let midnight = decide(
            try Self.ask(S.asking(S.maatregel(voorlopig: true, period: S.period(-1, 1)))), id: "b", at: S.now)
        #expect(midnight.outcome.until == S.day.adding(days: 1).start)
        #expect(midnight.evidence.facts.contains(.voorlopig))
    }

    @Test("lets two who agree act together, and says so")
    func together() throws {
        let maatregel = try S.maatregel(
            holders: [S.office(), S.office("00000002")], verdeling: .gezamenlijk)
        let approval = Approval(
            actor: try S.employee(of: "00000002"), maatregel: "t1", version: 3, dienst: S.uuid)
        let wish = try S.asking(S.toezicht(.exists([maatregel])), approvals: [approval])
        let decision = decide(try Self.ask(wish), id: "b", at: S.now)
        #expect(decision.outcome.reasons.isEmpty)
        #expect(decision.evidence.facts == [.persoonNietGekoppeld, .samenAkkoord])
    }

    @Test("calls a measure that nobody named bewind, and one that the register named as it does")
    func kinds() throws {
        #expect(decide(try Self.ask(.noRelation), id: "b", at: S.now).kind == .bewind)
        #expect(decide(try Self.ask(.ended(.curatele, S.day)), id: "b", at: S.now).kind == .curatele)
        #expect(decide(try Self.ask(.outOfScope(.mentorschap)), id: "b", at: S.now).kind == .mentorschap)
        let asked = try S.asking(S.toezicht(.noRelation), .mentorschap)
        #expect(decide(try Self.ask(asked), id: "b", at: S.now).kind == .mentorschap)
    }

    @Test("offers nobody: a client is only named by who knows the number")
    func offersNobody() throws {
        #expect(offers(try Self.ask(S.asking(S.maatregel())), at: S.now).isEmpty)
    }
}

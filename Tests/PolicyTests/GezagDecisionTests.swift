import Foundation
import Identity
import Policy
import Representation
import Testing

@Suite("A decision by authority over a child")
struct GezagDecisionTests {
    typealias S = Samples
    typealias Case = DecideTests.Case

    private static func child(
        _ gezag: Gezag, id: String = "g1", bsn: String = S.client, born: String = "2014-03-01"
    ) throws -> Gezagsrelatie {
        guard let born = LocalDate(born) else { throw S.NoPeriod() }
        let name = PersonName(formOfAddress: .neutraal, initialsAndSurname: "Sam", birthYear: 2014)
        return Gezagsrelatie(
            id: id, version: 1, minderjarige: Person(bsn: try BSN(bsn), name: name), born: born, gezag: gezag)
    }

    private static func own() throws -> Gezag { .eenhoofdigOuderlijkGezag(ouder: try BSN("999990019")) }

    private static func ask(
        _ child: Question.Child = .picked(relation: "g1"), _ relaties: Gezagsrelatie...,
        dienst: Dienst = S.money,
        bescherming: Question.Inquiry<ToezichtAnswer>? = nil, valid: TimeInterval = 60, by actor: Actor? = nil
    ) throws -> Question {
        let answer = GezagAnswer(
            relaties: relaties,
            consultation: Consultation(register: "gezag", reference: "r3", answeredAt: S.now),
            validUntil: S.now + valid)
        return try S.question(
            .gezag(.answered(answer), of: child), dienst: dienst, actor: actor, bescherming: bescherming)
    }

    static let cases = [
        Case("over the child picked", try ask(.picked(relation: "g1"), child(own()), child(own(), id: "g2"))),
        Case("over none picked", denied: [.noRelation], try ask(.unpicked, child(own()))),
        Case("over no child", denied: [.noRelation], try ask(.unpicked)),
        Case(
            "over none picked, of whom nobody can tell", denied: [.gezagUnclear],
            try ask(.unpicked, child(.tijdelijkGeenGezag))),
        Case(
            "over the child picked, when the BRP tells of another", denied: [.unrelated(.noRelation)],
            try ask(.picked(relation: "g1"), child(own(), id: "g2", bsn: "999995224"))),
        Case(
            "over the child picked, among others", denied: [.gezagUnclear],
            try ask(
                .picked(relation: "g1"), child(own(), id: "g2", bsn: "999995224"),
                child(.nietTeBepalen))),
        Case(
            "over another's child", denied: [.unrelated(.noRelation)],
            try ask(.picked(relation: "g1"), child(.voogdij(derden: [])))),
        Case(
            "over a child that the BRP does not tell", denied: [.unrelated(.noRelation)],
            try ask(.picked(relation: "g1"))),
        Case(
            "over the child picked that came of age since", denied: [.ofAge(S.day)],
            try ask(.picked(relation: "g1", ofAge: S.day))),
        Case(
            "over the child picked, not of age yet, of whom the BRP tells nothing",
            denied: [.unrelated(.noRelation)], try ask(.picked(relation: "g1", ofAge: S.day.adding(days: 1)))),
        Case(
            "over a child that the BRP gives twice", denied: [.unrelated(.noRelation)],
            try ask(.picked(relation: "g1"), child(own()), child(own(), bsn: "999995224"))),
        Case(
            "over a child of whom nobody can tell", denied: [.gezagUnclear],
            try ask(.picked(relation: "g1"), child(.nietTeBepalen))),
        Case(
            "over who is of age", denied: [.ofAge(S.day)],
            try ask(.picked(relation: "g1"), child(own(), born: "2008-03-01"))),
        Case(
            "in a strictly personal dienst", denied: [.onlyInPerson],
            try ask(.unpicked, child(own()), dienst: S.dienst(.striktPersoonlijk, accepts: [.zelf, .gezag]))),
        Case(
            "of an office", denied: [.kindNotAccepted],
            try ask(.picked(relation: "g1"), child(own()), by: S.employee())),
        Case(
            "that is stale", denied: [.sourceUnavailable],
            try ask(.picked(relation: "g1"), child(own()), valid: 0)),
        Case(
            "while the BRP is down", denied: [.sourceUnavailable],
            try S.question(
                .gezag(.failed(.unreachable(register: "gezag")), of: .unpicked), dienst: S.money)),
        Case(
            "over a child under curatele", denied: [.displaced],
            try ask(
                .picked(relation: "g1"), child(own()),
                bescherming: .answered(
                    S.toezicht(.noRelation, bescherming: [S.protection(.curatele)])))),
    ]

    @Test("on acting", arguments: cases)
    func decides(_ test: Case) throws {
        #expect(decide(try test.question(), id: "b1", at: S.now).outcome.reasons == test.reasons)
    }

    @Test("ends on the eighteenth birthday, or when a curatele begins")
    func ends() throws {
        let sam = try Self.child(Self.own(), born: "2008-03-02")
        let decision = decide(try Self.ask(.picked(relation: "g1"), sam), id: "b", at: S.now)
        #expect(decision.outcome.until == sam.ofAge.start && decision.kind == .gezag)
        #expect(decision.evidence.facts == [.beschermingNietNagegaan])
        let coming = try S.toezicht(.noRelation, bescherming: [S.protection(.curatele, 2, nil)])
        let young = try Self.child(Self.own())
        let cut = decide(
            try Self.ask(.picked(relation: "g1"), young, bescherming: .answered(coming)), id: "b", at: S.now)
        #expect(cut.outcome.until == S.day.adding(days: 2).start && cut.evidence.facts.isEmpty)
        #expect(cut.evidence.protection?.reference == "r2")
        guard case .permit(.representing(let relation), let until) = cut.outcome else { throw S.NoPeriod() }
        #expect(relation.ends == until)
        let later = try S.toezicht(.noRelation, bescherming: [S.protection(.curatele, 2, nil)])
        let first = decide(
            try Self.ask(.picked(relation: "g1"), sam, bescherming: .answered(later)), id: "b", at: S.now)
        #expect(first.outcome.until == sam.ofAge.start)
    }

    @Test("offers the children over whom it stands")
    func offered() throws {
        let children = try [
            Self.child(Self.own()), Self.child(.nietTeBepalen, id: "g2"),
            Self.child(Self.own(), id: "g3", born: "2008-03-01"),
        ]
        let question = try Self.ask(.unpicked, children[0], children[1], children[2])
        #expect(offers(question, at: S.now).map(\.id) == ["g1"])
        #expect(offers(try Self.ask(.unpicked, children[0], valid: 0), at: S.now).isEmpty)
        #expect(offers(try Self.ask(.unpicked, children[0], by: S.employee()), at: S.now).isEmpty)
    }
}

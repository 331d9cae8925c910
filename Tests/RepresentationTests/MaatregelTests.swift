import Foundation
import Identity
import Representation
import Testing

@Suite("A measure of the court")
struct MaatregelTests {
    typealias S = Samples

    /// A measure, who acts, what she does, and what comes of it.
    struct Case: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let expected: Expected
        let standing: @Sendable () throws -> Maatregel.Standing

        init(
            _ testDescription: String, _ expected: Expected,
            of maatregel: @autoclosure @escaping @Sendable () throws -> Maatregel,
            for actor: @autoclosure @escaping @Sendable () throws -> Actor = try S.employee(),
            doing act: Act = S.money, agreed: @escaping @Sendable () throws -> [Approval] = { [] },
            at instant: String = "2026-03-15T12:00:00Z"
        ) {
            self.testDescription = testDescription
            self.expected = expected
            standing = {
                try maatregel().standing(
                    for: try actor(), doing: act, approvals: try agreed(), at: try S.instant(instant))
            }
        }

        /// What comes of it; the day it ends where it holds.
        enum Expected: Hashable { case holds(String?), not(Maatregel.Standing) }
    }

    static let parties = [
        Case("of the office", .holds("2026-04-01"), of: try S.maatregel()),
        Case(
            "of another office", .not(.notTheirs), of: try S.maatregel(), for: try S.employee(of: "00000002")),
        Case(
            "of another office tells nothing, whatever its state", .not(.notTheirs),
            of: try S.maatregel(omvang: .deel(diensten: [], domeinen: []), died: "2026-03-02"),
            for: try S.employee(of: "00000002"), doing: S.care, at: "2030-01-01T00:00:00Z"),
        Case(
            "of an office known by its tax number", .holds("2026-04-01"),
            of: try S.maatregel(holders: [Holder(party: .organisation(RSIN("999990627")))]),
            for: try S.employee(rsin: "999990627")),
        Case(
            "of an office known by another tax number", .not(.notTheirs),
            of: try S.maatregel(holders: [Holder(party: .organisation(RSIN("999990627")))]),
            for: try S.employee()),
        Case(
            "of a person", .holds("2026-04-01"),
            of: try S.maatregel(holders: [Holder(party: .person(BSN("999990019")))]),
            for: .person(try BSN("999990019"))),
        Case(
            "of another person", .not(.notTheirs),
            of: try S.maatregel(holders: [Holder(party: .person(BSN("999990019")))]),
            for: .person(try BSN("999995224"))),
        Case(
            "of an office, for a person", .not(.notTheirs), of: try S.maatregel(),
            for: .person(try BSN("999990019"))),
        Case(
            "over the actor herself", .not(.ownPerson),
            of: try S.maatregel(holders: [Holder(party: .person(BSN(S.client)))]),
            for: .person(try BSN(S.client))),
    ]

    static let vestigingen = [
        Case(
            "of the branch", .holds("2026-04-01"),
            of: try S.maatregel(holders: [S.office(vestiging: S.vestiging(1))]),
            for: try S.employee(vestigingen: [S.vestiging(1), S.vestiging(2)])),
        Case(
            "of another branch", .not(.otherVestiging),
            of: try S.maatregel(holders: [S.office(vestiging: S.vestiging(1))]),
            for: try S.employee(vestigingen: [S.vestiging(2)])),
        Case(
            "of the whole office, for who is restricted to a branch", .not(.otherVestiging),
            of: try S.maatregel(),
            for: try S.employee(vestigingen: [S.vestiging(2)])),
        Case(
            "of a branch, for who is not restricted", .holds("2026-04-01"),
            of: try S.maatregel(holders: [S.office(vestiging: S.vestiging(1))])),
        Case(
            "of a branch of another office", .not(.notTheirs),
            of: try S.maatregel(holders: [S.office("00000002", vestiging: S.vestiging(1))]),
            for: try S.employee(vestigingen: [S.vestiging(1)])),
    ]

    static let days = [
        Case(
            "before its first day", .not(.notYet(day("2026-03-01"))), of: try S.maatregel(),
            at: "2026-02-28T22:59:59Z"),
        Case("on its first instant", .holds("2026-04-01"), of: try S.maatregel(), at: "2026-02-28T23:00:00Z"),
        Case(
            "on its last instant, in summer time", .holds("2026-04-01"), of: try S.maatregel(),
            at: "2026-03-31T21:59:59Z"),
        Case(
            "after that", .not(.ended(day("2026-04-01"))), of: try S.maatregel(), at: "2026-03-31T22:00:00Z"),
        Case("without an end", .holds(nil), of: try S.maatregel(period: S.period("2026-03-01", nil))),
        Case(
            "of somebody who died today", .not(.deceased), of: try S.maatregel(died: "2026-03-15"),
            at: "2026-03-14T23:00:00Z"),
        Case(
            "of somebody who died after it ended", .not(.ended(day("2026-04-01"))),
            of: try S.maatregel(died: "2026-05-01"), at: "2026-06-01T00:00:00Z"),
        Case(
            "while its holder is suspended", .not(.suspended),
            of: try S.maatregel(holders: [S.office(schorsingen: [S.period("2026-03-15", "2026-03-16")])])),
        Case(
            "until its holder will be suspended", .holds("2026-03-16"),
            of: try S.maatregel(holders: [S.office(schorsingen: [S.period("2026-03-16", "2026-03-20")])])),
        Case(
            "after its holder was suspended", .holds("2026-04-01"),
            of: try S.maatregel(holders: [S.office(schorsingen: [S.period("2026-03-10", "2026-03-15")])])),
    ]

    static let matters = [
        Case("of bewind, in care", .not(.notCovered), of: try S.maatregel(), doing: S.care),
        Case("of mentorschap, in money", .not(.notCovered), of: try S.maatregel(.mentorschap)),
        Case(
            "of mentorschap, in care", .holds("2026-04-01"), of: try S.maatregel(.mentorschap), doing: S.care),
        Case("of curatele, in care", .holds("2026-04-01"), of: try S.maatregel(.curatele), doing: S.care),
        Case(
            "over a part that has the dienst", .holds("2026-04-01"),
            of: try S.maatregel(omvang: .deel(diensten: [S.dienst.uppercased()], domeinen: []))),
        Case(
            "over a part that has the domain", .holds("2026-04-01"),
            of: try S.maatregel(omvang: .deel(diensten: [], domeinen: [.financieel]))),
        Case(
            "over another part", .not(.otherPart),
            of: try S.maatregel(omvang: .deel(diensten: ["x"], domeinen: [.persoonlijk]))),
        Case(
            "over a part that the law does not give it", .not(.notCovered),
            of: try S.maatregel(omvang: .deel(diensten: [S.dienst], domeinen: [.persoonlijk])), doing: S.care),
        Case(
            "of which all needs consent", .not(.consentNeeded), of: try S.maatregel(toestemming: [.betalen]),
            doing: Act(dienst: S.dienst, domein: .financieel, acties: [.betalen])),
    ]

    static let sharing = [
        Case(
            "that two hold, each alone", .holds("2026-04-01"),
            of: try S.maatregel(holders: [S.office("00000002"), S.office()])),
        Case(
            "that two hold together, and one agrees", .not(.approvalNeeded), of: try together()),
        Case(
            "that two hold together, and both agree", .holds("2026-04-01"), of: try together(),
            agreed: { [try approval()] }),
        Case(
            "with an agreement to another dienst", .not(.approvalNeeded), of: try together(),
            agreed: { [try approval(dienst: "x")] }),
        Case(
            "with an agreement to an earlier version", .not(.approvalNeeded), of: try together(),
            agreed: { [try approval(version: 2)] }),
        Case(
            "with an agreement to another measure", .not(.approvalNeeded), of: try together(),
            agreed: { [try approval(maatregel: "t2")] }),
        Case(
            "with an agreement of a stranger", .not(.approvalNeeded), of: try together(),
            agreed: { [try approval(of: "00000003")] }),
        Case(
            "with an agreement of who is suspended", .not(.otherSuspended),
            of: try together(schorsing: S.period("2026-03-01", "2026-03-20")), agreed: { [try approval()] }),
        Case(
            "until the other will be suspended", .holds("2026-03-20"),
            of: try together(schorsing: S.period("2026-03-20", nil)), agreed: { [try approval()] }),
        Case(
            "divided, in his task", .holds("2026-04-01"),
            of: try divided(.deel(diensten: [], domeinen: [.financieel]))),
        Case(
            "divided, in another's task", .not(.otherPart), of: try divided(.deel(diensten: [], domeinen: []))
        ),
        Case("divided, without a task", .not(.otherPart), of: try divided(nil)),
    ]

    private static func day(_ text: String) -> LocalDate { LocalDate(text) ?? LocalDate(.distantPast) }

    private static func together(schorsing: Period? = nil) throws -> Maatregel {
        let other = try S.office("00000002", schorsingen: [schorsing].compactMap(\.self))
        return try S.maatregel(holders: [S.office(), other], verdeling: .gezamenlijk)
    }

    private static func divided(_ taak: Omvang?) throws -> Maatregel {
        try S.maatregel(
            holders: [S.office(taak: taak), S.office("00000002", taak: .alles)], verdeling: .taakverdeling)
    }

    private static func approval(
        of kvk: String = "00000002", maatregel: String = "t1", version: Int = 3, dienst: String = S.dienst
    ) throws -> Approval {
        Approval(actor: try S.employee(of: kvk), maatregel: maatregel, version: version, dienst: dienst)
    }

    @Test("lets somebody act", arguments: parties + vestigingen + days + matters + sharing)
    func stands(_ test: Case) throws {
        switch (try test.standing(), test.expected) {
        case (.holds(let extent), .holds(let day)): #expect(extent.ends == day.flatMap { LocalDate($0) })
        case (let standing, .not(let expected)): #expect(standing == expected)
        case (let standing, .holds): Issue.record("\(standing)")
        }
    }

    @Test("gives what needs no consent, and tells what does")
    func consent() throws {
        let maatregel = try S.maatregel(toestemming: [.betalen])
        let standing = maatregel.standing(
            for: try S.employee(),
            doing: Act(dienst: S.dienst, domein: .financieel, acties: [.inzien, .betalen]),
            at: try S.instant("2026-03-15T12:00:00Z"))
        guard case .holds(let extent) = standing else { throw S.NoPeriod() }
        #expect(extent.acties == [.inzien] && extent.withheld == [.betalen])
        let looking = maatregel.standing(
            for: try S.employee(), doing: Act(dienst: S.dienst, domein: .financieel, acties: [.inzien]),
            at: try S.instant("2026-03-15T12:00:00Z"))
        guard case .holds(let all) = looking else { throw S.NoPeriod() }
        #expect(all.acties == [.inzien] && all.withheld.isEmpty)
    }

    @Test("becomes a relation that ends at the earliest end, and begins when it begins")
    func relation() throws {
        let maatregel = try S.maatregel()
        let relation = Relation(maatregel, in: "toezicht", ends: LocalDate("2026-03-20"))
        #expect(relation.kind == .bewind && relation.id == "t1" && relation.version == 3)
        #expect(relation.represented == maatregel.rechthebbende && relation.register == "toezicht")
        #expect(relation.period.from == maatregel.period.from && !relation.voorlopig)
        #expect(try relation.ends == S.instant("2026-03-19T23:00:00Z"))
        #expect(Relation(maatregel, in: "t", ends: LocalDate("2027-01-01")).period == maatregel.period)
        let open = try S.maatregel(period: S.period("2026-03-01", nil), voorlopig: true)
        let cut = Relation(open, in: "t", ends: LocalDate("2026-03-20"))
        #expect(cut.period.to == LocalDate("2026-03-20") && cut.voorlopig)
    }
}

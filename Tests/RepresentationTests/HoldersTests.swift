import Foundation
import Identity
import Representation
import Testing

@Suite("The holders of a measure")
struct HoldersTests {
    typealias S = Samples
    typealias Case = MaatregelTests.Case

    private static func clerk(
        _ name: String = "second", of kvk: String? = "00000001", rsin: String? = nil, branch: Int? = nil,
        diensten: Set<String> = []
    ) throws -> Actor {
        guard let subject = ActingSubject(name),
            let organisation = Organisation(
                kvk: try kvk.map { try KvKNumber($0) }, rsin: try rsin.map { try RSIN($0) })
        else { throw S.NoPeriod() }
        return .employee(
            Employee(
                organisation: organisation, subject: subject,
                vestigingen: Set(try [branch].compactMap(\.self).map { try S.vestiging($0) }),
                diensten: diensten, intermediary: nil))
    }

    /// A measure of two branches of one office, who may only act together.
    private static func branches() throws -> Maatregel {
        try S.maatregel(
            holders: [S.office(vestiging: S.vestiging(1)), S.office(vestiging: S.vestiging(2))],
            verdeling: .gezamenlijk)
    }

    /// A measure of two daughters, who may only act together.
    private static func daughters() throws -> Maatregel {
        try S.maatregel(
            holders: [Holder(party: .person(BSN("999990019"))), Holder(party: .person(BSN("999995224")))],
            verdeling: .gezamenlijk)
    }

    private static func agreed(
        _ actors: Actor..., version: Int = 3, dienst: String = S.dienst
    ) -> [Approval] {
        actors.map { Approval(actor: $0, maatregel: "t1", version: version, dienst: dienst) }
    }

    /// A measure of an office that the court named by both its numbers, apart.
    private static func numbers() throws -> Maatregel {
        try S.maatregel(
            holders: [S.office(), Holder(party: .organisation(RSIN("999990627")))], verdeling: .gezamenlijk)
    }

    static let together = [
        Case(
            "of two numbers of one office, for one employee whose logins name one and both",
            .not(.approvalNeeded), of: try numbers(), for: try clerk(rsin: "999990627"),
            agreed: { agreed(try clerk()) }),
        Case(
            "of two numbers of one office, for one employee whose logins name the other and both",
            .not(.approvalNeeded), of: try numbers(), for: try clerk(rsin: "999990627"),
            agreed: { agreed(try clerk(of: nil, rsin: "999990627")) }),
        Case(
            "of two numbers, for two employees", .holds("2026-04-01"), of: try numbers(),
            for: try clerk(rsin: "999990627"), agreed: { agreed(try clerk("third")) }),
        Case(
            "of two branches, for one employee of both", .not(.approvalNeeded), of: try branches(),
            for: try clerk()),
        Case(
            "of two branches, for one employee who agrees with herself", .not(.approvalNeeded),
            of: try branches(), for: try clerk(), agreed: { agreed(try clerk(diensten: ["x"])) }),
        Case(
            "of two branches, for two employees of both", .holds("2026-04-01"), of: try branches(),
            for: try clerk(), agreed: { agreed(try clerk("third")) }),
        Case(
            "of two branches, for an employee of each", .holds("2026-04-01"), of: try branches(),
            for: try clerk(branch: 2), agreed: { agreed(try clerk("third", branch: 1)) }),
        Case(
            "of two branches, where who is of both stands in for the other", .holds("2026-04-01"),
            of: try branches(), for: try clerk(), agreed: { agreed(try clerk("third", branch: 1)) }),
        Case(
            "of two branches, for two employees of one", .not(.approvalNeeded), of: try branches(),
            for: try clerk(branch: 1), agreed: { agreed(try clerk("third", branch: 1)) }),
        Case(
            "of two offices, for employees of one name", .holds("2026-04-01"),
            of: try S.maatregel(holders: [S.office(), S.office("00000002")], verdeling: .gezamenlijk),
            for: try clerk(), agreed: { agreed(try clerk(of: "00000002")) }),
        Case(
            "of two persons, for one", .not(.approvalNeeded), of: try daughters(),
            for: .person(try BSN("999990019")), agreed: { agreed(.person(try BSN("999990019"))) }),
        Case(
            "of two persons, for both", .holds("2026-04-01"), of: try daughters(),
            for: .person(try BSN("999990019")), agreed: { agreed(.person(try BSN("999995224"))) }),
        Case(
            "of one person named twice, for her alone", .not(.approvalNeeded),
            of: try S.maatregel(
                holders: Array(repeating: Holder(party: .person(BSN("999990019"))), count: 2),
                verdeling: .gezamenlijk),
            for: .person(try BSN("999990019"))),
        Case(
            "of two persons, with an agreement to a later version", .not(.approvalNeeded),
            of: try daughters(),
            for: .person(try BSN("999990019")),
            agreed: { agreed(.person(try BSN("999995224")), version: 4) }),
        Case(
            "of two persons, with an agreement that writes the dienst otherwise", .holds("2026-04-01"),
            of: try daughters(), for: .person(try BSN("999990019")),
            agreed: { agreed(.person(try BSN("999995224")), dienst: S.dienst.uppercased()) }),
    ]

    /// A measure in which the court named the office twice, with other things for each.
    private static func twice(
        _ first: Holder, _ second: Holder, _ verdeling: Maatregel.Verdeling = .iederAfzonderlijk
    ) throws -> Maatregel { try S.maatregel(holders: [first, second], verdeling: verdeling) }

    private static func branch(_ number: Int, taak: Omvang? = nil, from: String? = nil) throws -> Holder {
        try S.office(
            vestiging: S.vestiging(number), taak: taak,
            schorsingen: from.map { [try S.period($0, nil)] } ?? [])
    }

    private static let money = Omvang.deel(diensten: [], domeinen: [.financieel])

    static let named = [
        Case(
            "named twice, where the second task has the dienst", .holds("2026-04-01"),
            of: try twice(branch(1), branch(2, taak: money), .taakverdeling)),
        Case(
            "named twice, where the first task has the dienst", .holds("2026-04-01"),
            of: try twice(branch(1, taak: money), branch(2), .taakverdeling)),
        Case(
            "named twice, where no task has the dienst", .not(.otherPart),
            of: try twice(branch(1), branch(2), .taakverdeling)),
        Case(
            "named twice, where the first is suspended", .holds("2026-04-01"),
            of: try twice(branch(1, from: "2026-03-10"), branch(2))),
        Case(
            "named twice, and suspended twice", .not(.suspended),
            of: try twice(branch(1, from: "2026-03-10"), branch(2, from: "2026-03-01"))),
        Case(
            "named twice, as long as either lasts", .holds("2026-03-25"),
            of: try twice(branch(1, from: "2026-03-20"), branch(2, from: "2026-03-25"))),
        Case(
            "named twice, without an end where one has none", .holds(nil),
            of: try S.maatregel(
                holders: [branch(1), branch(2, from: "2026-03-25")], period: S.period("2026-03-01", nil))),
        Case(
            "named twice, for who is of the suspended branch only", .not(.suspended),
            of: try twice(branch(1, from: "2026-03-10"), branch(2)),
            for: try S.employee(vestigingen: [S.vestiging(1)])),
    ]

    static let strangers = [
        Case(
            "of a legal person, for who is restricted to a branch", .not(.otherVestiging),
            of: try S.maatregel(holders: [Holder(party: .organisation(RSIN("999990627")))]),
            for: try S.employee(rsin: "999990627", vestigingen: [S.vestiging(1)])),
        Case(
            "over the actor, who holds no part in it", .not(.notTheirs), of: try S.maatregel(),
            for: .person(try BSN(S.client))),
    ]

    @Test("let somebody act", arguments: together + named + strangers)
    func stands(_ test: Case) throws {
        switch (try test.standing(), test.expected) {
        case (.holds(let extent), .holds(let day)): #expect(extent.ends == day.flatMap { LocalDate($0) })
        case (let standing, .not(let expected)): #expect(standing == expected)
        case (let standing, .holds): Issue.record("\(standing)")
        }
    }
}

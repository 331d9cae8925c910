import Foundation
import Identity
import Representation
import Testing

@Suite("The death of the represented")
struct DeathTests {
    typealias S = Samples

    /// A machtiging for March 2026 in some state, a day of death, and what its holder hears on 15 March or later.
    static let machtigingen: [(Machtiging.State, String, String, Machtiging.Standing)] = [
        (.actief, "2026-03-15", "2026-03-14T23:00:00Z", .deceased),
        (.actief, "2026-03-15", "2026-03-14T22:59:59Z", .holds),
        (.actief, "2026-03-31", "2026-06-01T00:00:00Z", .deceased),
        (.actief, "2026-04-01", "2026-06-01T00:00:00Z", .ended(day("2026-04-01"))),
        (.actief, "2026-05-01", "2026-06-01T00:00:00Z", .ended(day("2026-04-01"))),
        (.actief, "2026-02-01", "2026-02-15T00:00:00Z", .deceased),
        (.geschorst, "2026-03-10", "2026-03-15T12:00:00Z", .deceased),
        (.vervallen, "2026-03-10", "2026-03-15T12:00:00Z", .deceased),
        (.vervallen, "2026-05-01", "2026-06-01T00:00:00Z", .notActive),
        (.ingetrokken, "2026-03-10", "2026-03-15T12:00:00Z", .withdrawn),
        (.aangevraagd, "2026-03-10", "2026-03-15T12:00:00Z", .notActive),
    ]

    @Test("ends a machtiging, and is told to who could act until then", arguments: machtigingen)
    func machtiging(
        _ state: Machtiging.State, _ died: String, _ instant: String, _ expected: Machtiging.Standing
    ) throws {
        let machtiging = try S.machtiging(state: state, died: died)
        let daughter = try BSN("999990019")
        #expect(
            machtiging.standing(for: daughter, dienst: S.dienst, at: try S.instant(instant)) == expected)
    }

    @Test("ends a machtiging without a last day too, and its relation")
    func open() throws {
        let open = try S.machtiging(period: S.period("2026-03-01", nil), died: "2026-03-20")
        let daughter = try BSN("999990019")
        #expect(
            try open.standing(for: daughter, dienst: S.dienst, at: S.instant("2026-03-19T23:00:00Z"))
                == .deceased)
        #expect(Relation(open, in: "machtigingen").period.to == LocalDate("2026-03-20"))
        let ends = Relation(open, in: "machtigingen", ends: LocalDate("2026-03-18"))
        #expect(ends.period.to == LocalDate("2026-03-18"))
    }

    @Test("on the day that a measure ended is not what ended it")
    func measure() throws {
        let maatregel = try S.maatregel(died: "2026-04-01")
        let now = try S.instant("2026-06-01T00:00:00Z")
        let standing = maatregel.standing(for: try S.employee(), doing: S.money, at: now)
        #expect(standing == .ended(Self.day("2026-04-01")))
    }

    private static func day(_ text: String) -> LocalDate { LocalDate(text) ?? LocalDate(.distantPast) }
}

import Foundation
import Identity
import Representation
import Testing

@Suite("A ground that goes first")
struct PrecedenceTests {
    typealias S = Samples

    private func room(
        _ soort: Maatregel.Soort, for kind: Vertegenwoordiging, in act: Act, omvang: Omvang = .alles,
        at instant: String = "2026-03-15T12:00:00Z"
    ) throws -> Room {
        [Bescherming(soort: soort, omvang: omvang, period: try S.period())]
            .room(for: kind, in: act, at: try S.instant(instant))
    }

    static let cases: [(Maatregel.Soort, Vertegenwoordiging, Act, Bool)] = [
        (.bewind, .machtiging, S.money, true), (.bewind, .machtiging, S.care, false),
        (.mentorschap, .machtiging, S.care, true), (.mentorschap, .machtiging, S.money, false),
        (.curatele, .machtiging, S.money, true), (.curatele, .machtiging, S.care, true),
        (.curatele, .bewind, S.money, true), (.curatele, .mentorschap, S.care, true),
        (.bewind, .curatele, S.money, false), (.bewind, .bewind, S.money, false),
        (.bewind, .gezag, S.money, true), (.curatele, .zelf, S.care, true),
        (.curatele, .curatele, S.care, false), (.bewind, .machtiging, S.business, true),
        (.curatele, .machtiging, S.business, true), (.mentorschap, .machtiging, S.business, false),
        (.bewind, .zelf, S.business, true), (.curatele, .zelf, S.strict, false),
        (.mentorschap, .machtiging, Act(dienst: S.dienst, domein: .persoonlijk, acties: [.betalen]), false),
    ]

    @Test("leaves the other no room in what it covers", arguments: cases)
    func displaces(_ soort: Maatregel.Soort, _ kind: Vertegenwoordiging, _ act: Act, _ none: Bool) throws {
        #expect(try room(soort, for: kind, in: act) == (none ? .none(soort) : .until(nil)))
    }

    @Test("leaves room outside its part")
    func parts() throws {
        let part = Omvang.deel(diensten: ["x"], domeinen: [])
        #expect(try room(.bewind, for: .machtiging, in: S.money, omvang: part) == .until(nil))
        #expect(try room(.bewind, for: .machtiging, in: S.business, omvang: part) == .until(nil))
    }

    @Test("is the one that goes first, when several are in force", arguments: [false, true])
    func several(_ reversed: Bool) throws {
        let soorten: [Maatregel.Soort] = reversed ? [.curatele, .bewind] : [.bewind, .curatele]
        let protections = try soorten.map {
            Bescherming(soort: $0, omvang: .alles, period: try S.period())
        }
        let now = try S.instant("2026-03-15T12:00:00Z")
        #expect(protections.room(for: .machtiging, in: S.money, at: now) == .none(.curatele))
    }

    @Test("leaves room until its first day, and from its last")
    func days() throws {
        let first = LocalDate("2026-03-01")
        #expect(
            try room(.bewind, for: .machtiging, in: S.money, at: "2026-02-28T22:59:59Z") == .until(first))
        #expect(
            try room(.bewind, for: .machtiging, in: S.money, at: "2026-02-28T23:00:00Z") == .none(.bewind))
        #expect(try room(.bewind, for: .machtiging, in: S.money, at: "2026-03-31T22:00:00Z") == .until(nil))
    }

    @Test("is curatele, then bewind and mentorschap, then gezag, then a machtiging")
    func order() {
        let kinds: [Vertegenwoordiging] = [.curatele, .bewind, .gezag, .machtiging, .zelf]
        #expect(kinds.map(\.precedence) == [0, 1, 2, 3, 4])
        #expect(Vertegenwoordiging.mentorschap.precedence == Vertegenwoordiging.bewind.precedence)
    }
}

import Foundation
import Identity
import Representation
import Testing

@Suite("A machtiging")
struct MachtigingTests {
    let daughter: BSN
    let start: LocalDate
    let end: LocalDate

    init() throws {
        daughter = try BSN("999990019")
        start = try #require(LocalDate("2026-03-01"))
        end = try #require(LocalDate("2026-04-01"))
    }

    private func standing(
        _ machtiging: Machtiging, for actor: BSN? = nil, dienst: String = Samples.dienst,
        at instant: String = "2026-03-15T12:00:00Z"
    ) throws -> Machtiging.Standing {
        machtiging.standing(for: actor ?? daughter, dienst: dienst, at: try Samples.instant(instant))
    }

    @Test("holds for whom, what and when it was given")
    func holds() throws { #expect(try standing(Samples.machtiging()) == .holds) }

    @Test("compares diensten without regard to case")
    func upperCase() throws {
        let upper = try Samples.machtiging(diensten: [Samples.dienst.uppercased()])
        #expect(try standing(upper) == .holds)
        #expect(try standing(Samples.machtiging(), dienst: Samples.dienst.uppercased()) == .holds)
    }

    @Test("does not hold for somebody else, and tells him nothing", arguments: Machtiging.State.allCases)
    func notTheirs(_ state: Machtiging.State) throws {
        let stranger = try BSN("999995224")
        let machtiging = try Samples.machtiging(diensten: [], state: state)
        #expect(try standing(machtiging, for: stranger, at: "2030-01-01T00:00:00Z") == .notTheirs)
        #expect(try standing(machtiging, for: BSN("999991607")) == .notTheirs)
    }

    @Test("does not hold for oneself")
    func ownPerson() throws {
        #expect(try standing(Samples.machtiging(of: "999990019")) == .ownPerson)
    }

    @Test(
        "does not hold for another dienst, whatever its state and period",
        arguments: Machtiging.State.allCases)
    func otherDienst(_ state: Machtiging.State) throws {
        let other = try Samples.machtiging(diensten: ["97671903-cf89-4e11-b6f5-33aaa645bdfc"], state: state)
        #expect(try standing(other, at: "2030-01-01T00:00:00Z") == .otherDienst)
        #expect(try standing(Samples.machtiging(diensten: [])) == .otherDienst)
    }

    @Test(
        "does not hold in any state but one, whatever its period",
        arguments: [
            (Machtiging.State.aangevraagd, Machtiging.Standing.notActive), (.geschorst, .notActive),
            (.vervallen, .notActive), (.ingetrokken, .withdrawn),
        ])
    func states(_ state: Machtiging.State, _ expected: Machtiging.Standing) throws {
        for instant in ["2026-01-01T00:00:00Z", "2026-03-15T12:00:00Z", "2026-05-01T00:00:00Z"] {
            #expect(try standing(Samples.machtiging(state: state), at: instant) == expected)
        }
    }

    @Test("holds from the first instant of its first day to the last before its end, in Amsterdam")
    func edges() throws {
        let machtiging = try Samples.machtiging()
        #expect(try standing(machtiging, at: "2026-02-28T22:59:59Z") == .notYet(start))
        #expect(try standing(machtiging, at: "2026-02-28T23:00:00Z") == .holds)
        // Summer time has begun: the last day ends an hour earlier.
        #expect(try standing(machtiging, at: "2026-03-31T21:59:59Z") == .holds)
        #expect(try standing(machtiging, at: "2026-03-31T22:00:00Z") == .ended(end))
    }

    @Test("becomes a relation that ends when it ends")
    func relation() throws {
        let relation = Relation(try Samples.machtiging(), in: "machtigingen")
        #expect(relation.kind == .machtiging && relation.register == "machtigingen")
        #expect(relation.id == "m1" && relation.version == 2)
        #expect(try relation.represented.bsn == BSN("999991607"))
        #expect(try relation.ends == Samples.instant("2026-03-31T22:00:00Z"))
        let open = try Samples.machtiging(period: Samples.period("2026-03-01", nil))
        #expect(Relation(open, in: "machtigingen").ends == nil)
        #expect(Capacity.representing(relation).kind == .machtiging)
        #expect(Capacity.ownBehalf.kind == .zelf)
    }
}

import Foundation
import Identity
import Testing

@Suite("A period")
struct PeriodTests {
    @Test(
        "is not empty and not inverted",
        arguments: [
            ("2026-03-01", "2026-03-01", false), ("2026-03-02", "2026-03-01", false),
            ("2026-03-01", "2026-03-02", true),
        ])
    func notEmpty(_ from: String, _ to: String, _ isPeriod: Bool) throws {
        let from = try day(from)
        let to = try day(to)
        #expect((Period(from: from, to: to) != nil) == isPeriod)
        #expect(Period(from: from, to: nil) != nil)
    }

    @Test(
        "holds from the first instant of its first day to the last before its end",
        arguments: [
            ("2026-02-28T22:59:59Z", Period.Position.before), ("2026-02-28T23:00:00Z", .within),
            ("2026-03-31T21:59:59Z", .within), ("2026-03-31T22:00:00Z", .after),
        ])
    func edges(_ instant: String, _ position: Period.Position) throws {
        let period = try #require(
            Period(from: day("2026-03-01"), to: day("2026-04-01")))
        #expect(period.position(of: try Date(instant, strategy: .iso8601)) == position)
    }

    @Test("without an end holds on")
    func open() throws {
        let period = try #require(Period(from: day("2026-03-01"), to: nil))
        #expect(period.position(of: .distantFuture) == .within)
        #expect(period.position(of: .distantPast) == .before)
    }

    @Test("that is inverted is not decoded")
    func decodes() throws {
        let period = try #require(
            Period(from: day("2026-03-01"), to: day("2026-04-01")))
        let json = try String(decoding: JSONEncoder().encode(period), as: UTF8.self)
        #expect(try JSONDecoder().decode(Period.self, from: Data(json.utf8)) == period)
        let inverted = json.replacing("2026-04-01", with: "2026-02-01")
        #expect(throws: DecodingError.self) {
            try JSONDecoder().decode(Period.self, from: Data(inverted.utf8))
        }
    }
}

private func day(_ text: String) throws -> LocalDate { try #require(LocalDate(text)) }

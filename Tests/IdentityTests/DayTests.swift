import Foundation
import Identity
import Testing

@Suite("A day in Amsterdam")
struct DayTests {
    static let unreadable = [
        "", "2026-3-1", "2026-03-1", "26-03-01", "2026-02-29", "2026-13-01", "2026-00-10", "2026-04-31",
        "2026-03-00", "2026/03/01", "2026-03-01 ", " 2026-03-01", "2026-03-01T00:00", "+026-03-01",
        "2026-0३-01",
        "2026--3-01",
    ]

    @Test("is not read from", arguments: unreadable)
    func refused(_ text: String) { #expect(LocalDate(text) == nil) }

    @Test("is read and written alike", arguments: ["2026-03-01", "2024-02-29", "0999-12-31", "2100-01-01"])
    func reads(_ text: String) { #expect(LocalDate(text)?.description == text) }

    /// An instant in UTC, and the day it falls on.
    static let instants = [
        ("2026-02-28T22:59:59Z", "2026-02-28"), ("2026-02-28T23:00:00Z", "2026-03-01"),
        ("2026-06-30T21:59:59Z", "2026-06-30"), ("2026-06-30T22:00:00Z", "2026-07-01"),
        ("2026-03-28T23:00:00Z", "2026-03-29"), ("2026-03-29T21:59:59Z", "2026-03-29"),
        ("2026-03-29T22:00:00Z", "2026-03-30"), ("2026-10-25T22:59:59Z", "2026-10-25"),
        ("2026-10-25T23:00:00Z", "2026-10-26"),
    ]

    @Test("begins at midnight there, in winter and summer and when the clock changes", arguments: instants)
    func falls(_ instant: String, _ day: String) throws {
        let date = try Date(instant, strategy: .iso8601)
        #expect(LocalDate(date).description == day)
        #expect(try #require(LocalDate(day)).start <= date)
        #expect(try #require(LocalDate(day)).adding(days: 1).start > date)
    }

    @Test(
        "is followed by the next, over months, years and leap days",
        arguments: [
            ("2026-02-28", 1, "2026-03-01"), ("2024-02-28", 1, "2024-02-29"), ("2026-12-31", 1, "2027-01-01"),
            ("2026-03-01", -1, "2026-02-28"), ("2026-03-28", 2, "2026-03-30"),
            ("2026-10-24", 2, "2026-10-26"),
        ])
    func adds(_ from: String, _ days: Int, _ to: String) {
        #expect(LocalDate(from)?.adding(days: days).description == to)
    }

    @Test("is ordered by year, month and day")
    func ordered() {
        let days = ["2025-12-31", "2026-01-01", "2026-01-02", "2026-02-01"].compactMap { LocalDate($0) }
        #expect(days == days.reversed().sorted())
        #expect(days.count == 4)
    }

    @Test("is written for a reader")
    func written() {
        #expect(LocalDate("2026-03-01")?.written(in: .nl) == "1 maart 2026")
        #expect(LocalDate("2026-12-31")?.written(in: .en) == "31 December 2026")
    }

    @Test(
        "that does not exist is not decoded",
        arguments: [
            #""2026-02-30""#, #"{"year":2026,"month":13,"day":1}"#, #"{"year":2026,"month":2,"day":30}"#,
        ])
    func decodes(_ json: String) throws {
        #expect(throws: DecodingError.self) {
            try JSONDecoder().decode(LocalDate.self, from: Data(json.utf8))
        }
        let day = try #require(LocalDate("2026-03-01"))
        #expect(try JSONDecoder().decode(LocalDate.self, from: JSONEncoder().encode(day)) == day)
    }
}

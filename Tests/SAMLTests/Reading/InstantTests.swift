import Foundation
import Testing

@testable import SAML

@Suite("An instant")
struct InstantTests {
    static let readable: [(String, TimeInterval)] = [
        ("1970-01-01T00:00:00Z", 0), ("1970-01-01T00:00:01.5Z", 1.5), ("1970-01-01T01:00:00+01:00", 0),
        ("1969-12-31T19:00:00-05:00", 0), ("1970-01-01T24:00:00Z", 86_400),
        ("2000-02-29T00:00:00Z", 951_782_400),
        ("1970-01-01T00:00:00+00:00", 0), ("1970-01-01T14:00:00+14:00", 0),
        ("1970-01-01T24:00:00.000Z", 86_400),
        ("1970-01-01T00:00:00.1250000000000Z", 0.125), ("2026-12-31T23:59:59Z", 1_798_761_599),
    ]

    @Test("is read as XML Schema writes it", arguments: readable)
    func read(_ text: String, _ seconds: TimeInterval) {
        #expect(Instant.read(text)?.timeIntervalSince1970 == seconds)
    }

    static let unreadable = [
        "", "2026-11-22", "2026-11-22T12:00:00", "2026-11-22T12:00Z", "2026-11-22 12:00:00Z",
        "2026-11-22t12:00:00Z",
        "2026-11-22T12:00:00z", "2026-13-01T00:00:00Z", "2026-00-01T00:00:00Z", "2026-02-29T00:00:00Z",
        "2026-01-00T00:00:00Z", "2026-01-32T00:00:00Z", "2026-11-22T24:00:01Z", "2026-11-22T25:00:00Z",
        "2026-11-22T12:60:00Z", "2026-11-22T12:00:60Z", "2026-11-22T12:00:00.Z", "2026-11-22T12:00:00,5Z",
        "2026-11-22T12:00:00+1:00", "2026-11-22T12:00:00+0100", "2026-11-22T12:00:00+15:00",
        "2026-11-22T12:00:00+01:60",
        "0000-01-01T00:00:00Z", "-2026-01-01T00:00:00Z", "12026-01-01T00:00:00Z", " 2026-11-22T12:00:00Z",
        "2026-11-22T12:00:00Z ", "2026-11-22T12:00:00ZZ", "٢٠٢٦-11-22T12:00:00Z", "2026-11-22T12:00:00Z\u{0}",
        "2026-11-22T24:00:00.1Z", "+026-11-22T12:00:00Z",
    ]

    @Test("is nothing else", arguments: unreadable)
    func unread(_ text: String) {
        #expect(Instant.read(text) == nil)
    }

    @Test("is written in whole seconds of UTC")
    func written() {
        #expect(Instant.write(Date(timeIntervalSince1970: 951_782_400.9)) == "2000-02-29T00:00:00Z")
    }
}

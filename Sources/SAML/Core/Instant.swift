import Foundation

/// Instants as SAML writes them.
///
/// - Source: SAML Core 1.3.3; XML Schema Part 2 §3.2.7. Read: an `xs:dateTime` with a zone and a year of four
///   digits. Written: UTC, whole seconds.
enum Instant {
    /// Reads `2026-11-22T12:00:00.25Z`; nil for anything that is no dateTime or has no zone.
    static func read(_ text: String) -> Date? {
        Parts(Array(text.utf8))?.date
    }

    /// Writes `2026-11-22T12:00:00Z`.
    static func write(_ date: Date) -> String {
        Date(timeIntervalSince1970: date.timeIntervalSince1970.rounded(.down)).formatted(.iso8601)
    }
}

/// The fields of one dateTime, by position.
private struct Parts {
    let date: Date

    init?(_ bytes: [UInt8]) {
        guard bytes.count >= 20, Self.separators.allSatisfy({ bytes[$0.0] == $0.1 }),
            let year = number(bytes[0..<4]), let month = number(bytes[5..<7]),
            let day = number(bytes[8..<10]),
            let hour = number(bytes[11..<13]), let minute = number(bytes[14..<16]),
            let second = number(bytes[17..<19]), year > 0,
            let (fraction, zone) = fractionAndZone(bytes[19...])
        else { return nil }
        let midnightAtTheEnd = hour == 24 && minute == 0 && second == 0 && fraction == 0
        guard hour < 24 || midnightAtTheEnd, minute < 60, second < 60 else { return nil }
        guard let start = Self.startOfDay(year, month, day) else { return nil }
        let seconds = Double(hour * 3600 + minute * 60 + second) + fraction - Double(zone)
        date = start.addingTimeInterval(seconds)
    }

    private static let separators: [(Int, UInt8)] = [
        (4, UInt8(ascii: "-")), (7, UInt8(ascii: "-")), (10, UInt8(ascii: "T")), (13, UInt8(ascii: ":")),
        (16, UInt8(ascii: ":")),
    ]

    /// Midnight UTC; nil when the calendar has no such day.
    private static func startOfDay(_ year: Int, _ month: Int, _ day: Int) -> Date? {
        var fields = tm()
        fields.tm_year = Int32(year - 1900)
        fields.tm_mon = Int32(month - 1)
        fields.tm_mday = Int32(day)
        let seconds = timegm(&fields)  // moves a day that does not exist to one that does
        guard fields.tm_mon == month - 1, fields.tm_mday == day else { return nil }
        return Date(timeIntervalSince1970: TimeInterval(seconds))
    }
}

private func number(_ digits: ArraySlice<UInt8>) -> Int? {
    guard !digits.isEmpty, digits.allSatisfy({ (48...57).contains($0) }) else { return nil }
    return digits.reduce(0) { $0 * 10 + Int($1) - 48 }
}

/// The fraction of a second and the zone's seconds east of UTC; nil when there is no zone.
private func fractionAndZone(_ bytes: ArraySlice<UInt8>) -> (Double, Int)? {
    guard bytes.first == UInt8(ascii: ".") else { return zone(bytes).map { (0, $0) } }
    let digits = bytes.dropFirst().prefix { (48...57).contains($0) }
    guard !digits.isEmpty, let number = number(digits.prefix(9)) else { return nil }
    let scale = digits.prefix(9).reduce(1.0) { scale, _ in scale * 10 }
    return zone(bytes.dropFirst(1 + digits.count)).map { (Double(number) / scale, $0) }
}

/// The seconds east of UTC of `Z`, `+01:00` or `-01:00`, at most fourteen hours.
private func zone(_ bytes: ArraySlice<UInt8>) -> Int? {
    if bytes.elementsEqual("Z".utf8) { return 0 }
    let bytes = Array(bytes)
    guard bytes.count == 6, bytes[0] == UInt8(ascii: "+") || bytes[0] == UInt8(ascii: "-"),
        bytes[3] == UInt8(ascii: ":"), let hours = number(bytes[1..<3]), let minutes = number(bytes[4..<6]),
        minutes < 60, hours * 60 + minutes <= 14 * 60
    else { return nil }
    let seconds = hours * 3600 + minutes * 60
    return bytes[0] == UInt8(ascii: "-") ? -seconds : seconds
}

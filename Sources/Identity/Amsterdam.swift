public import Foundation

/// A day on the calendar of Europe/Amsterdam, in which Dutch law counts.
public struct LocalDate: Hashable, Sendable, Codable, Comparable {
    /// The year, four digits.
    public let year: Int
    /// 1 to 12.
    public let month: Int
    /// 1 to 31.
    public let day: Int

    /// The day that `instant` falls on in Europe/Amsterdam.
    public init(_ instant: Date) {
        let parts = Self.calendar.dateComponents([.year, .month, .day], from: instant)
        (year, month, day) = (parts.year ?? 0, parts.month ?? 0, parts.day ?? 0)
    }

    /// Reads `2026-03-01`; nil for anything else or a day that does not exist.
    public init?(_ text: String) {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard text.utf8.count == 10, parts.map(\.count) == [4, 2, 2],
            parts.allSatisfy({ $0.utf8.allSatisfy { (48...57).contains($0) } }),
            let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2]),
            DateComponents(calendar: Self.calendar, year: year, month: month, day: day).isValidDate
        else { return nil }
        (self.year, self.month, self.day) = (year, month, day)
    }

    /// The instant at which this day begins in Europe/Amsterdam.
    public var start: Date {
        Self.calendar.date(from: DateComponents(year: year, month: month, day: day)) ?? .distantPast
    }

    /// The day `count` days later, or earlier when negative.
    public func adding(days count: Int) -> LocalDate {
        LocalDate(Self.calendar.date(byAdding: .day, value: count, to: start) ?? start)
    }

    /// In ascending order.
    public static func < (lower: Self, higher: Self) -> Bool {
        (lower.year, lower.month, lower.day) < (higher.year, higher.month, higher.day)
    }

    private static let calendar: Calendar = {
        var calendar = Calendar(identifier: .gregorian)
        // Without time zone data there is no legal day: failing to find it must not shift one silently.
        guard let zone = TimeZone(identifier: "Europe/Amsterdam") else {
            preconditionFailure("the time zone data (Debian package tzdata) is not installed")
        }
        calendar.timeZone = zone
        return calendar
    }()
}

extension LocalDate {
    /// Reads `2026-03-01`; a day that does not exist is not decoded.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        guard let day = LocalDate(try container.decode(String.self)) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "not a day")
        }
        self = day
    }

    /// Writes `2026-03-01`.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}

extension LocalDate: CustomStringConvertible {
    /// `2026-03-01`.
    public var description: String {
        [pad(year, 4), pad(month, 2), pad(day, 2)].joined(separator: "-")
    }

    private func pad(_ number: Int, _ width: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }

    /// The day as a person reads it: `1 maart 2026`, `1 March 2026`.
    public func written(in language: Language) -> String {
        let months =
            switch language {
            case .nl:
                [
                    "januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september",
                    "oktober",
                    "november", "december",
                ]
            case .en:
                [
                    "January", "February", "March", "April", "May", "June", "July", "August", "September",
                    "October",
                    "November", "December",
                ]
            }
        return "\(day) \(months[month - 1]) \(year)"
    }
}

/// A half-open span of days `[from, to)` in Europe/Amsterdam: `to` is the first day on which it no longer holds.
///
/// - Source: half-open as in successive court measures, where the old one ends on the day the new one starts.
public struct Period: Hashable, Sendable, Codable {
    /// The first day on which it holds.
    public let from: LocalDate
    /// The first day on which it no longer holds; nil while nobody knows.
    public let to: LocalDate?

    /// Creates the span; nil when it would be empty or inverted.
    public init?(from: LocalDate, to: LocalDate?) {
        if let to, to <= from { return nil }
        self.from = from
        self.to = to
    }

    /// Reads both ends; an empty or inverted span is not decoded.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        let from = try container.decode(LocalDate.self, forKey: .from)
        let to = try container.decodeIfPresent(LocalDate.self, forKey: .to)
        guard let period = Period(from: from, to: to) else {
            throw DecodingError.dataCorruptedError(
                forKey: .to, in: container, debugDescription: "ends before it begins")
        }
        self = period
    }

    private enum CodingKeys: String, CodingKey {
        case from
        case to
    }

    /// Where `instant` stands to this span.
    public func position(of instant: Date) -> Position {
        if instant < from.start { return .before }
        if let to, instant >= to.start { return .after }
        return .within
    }

    /// Before, within or after a span.
    public enum Position: Sendable {
        case before
        case within
        case after
    }
}

public import Identity

/// A day in a case file: on the calendar, or counted from the day on which the file is loaded.
///
/// `2026-03-01`, `vandaag`, `vandaag+1`, `vandaag-30` and `vandaag+1-18j` (tomorrow, eighteen years ago) are
/// days; a cast written so never grows old.
public enum ZaakDag: Hashable, Sendable {
    case dag(LocalDate)
    case vandaag(plus: Int, jaarGeleden: Int = 0)

    /// Reads one of the forms; nil for anything else.
    public init?(_ text: String) {
        if let day = LocalDate(text) {
            self = .dag(day)
        } else if let match = text.wholeMatch(of: /vandaag([+-][0-9]{1,5})?(?:-([0-9]{1,3})j)?/) {
            let (days, years) = (match.1.map { Int($0) ?? 0 }, match.2.map { Int($0) ?? 0 })
            self = .vandaag(plus: days ?? 0, jaarGeleden: years ?? 0)
        } else {
            return nil
        }
    }

    /// The day it is when the file is loaded on `today`.
    public func on(_ today: LocalDate) -> LocalDate {
        switch self {
        case .dag(let day): day
        case .vandaag(let days, let years): today.adding(days: days).adding(years: -years)
        }
    }
}

extension LocalDate {
    /// The same day of another year; the last of February where that year has no 29th.
    func adding(years: Int) -> LocalDate {
        let text = description
        guard let year = Int(text.prefix(4)) else { return self }
        let digits = String(year + years)
        let padded = String(repeating: "0", count: max(0, 4 - digits.count)) + digits
        return LocalDate(padded + text.dropFirst(4)) ?? LocalDate(padded + "-02-28") ?? self
    }
}

extension ZaakDag: Decodable {
    /// Reads one of the forms.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        guard let day = ZaakDag(try container.decode(String.self)) else {
            throw DecodingError.dataCorruptedError(
                in: container, debugDescription: "expected a day such as 2026-03-01 or vandaag+1")
        }
        self = day
    }
}

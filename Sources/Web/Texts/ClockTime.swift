import Foundation

/// An instant as a clock in Europe/Amsterdam shows it: `14:32`.
struct ClockTime: CustomStringConvertible {
    let description: String

    /// Reads the clock at an instant; seconds are cut off.
    init(_ instant: Date) {
        var style = Date.VerbatimFormatStyle.amsterdamClock
        style.timeZone = TimeZone(identifier: "Europe/Amsterdam") ?? .gmt
        description = instant.formatted(style)
    }
}

extension Date.VerbatimFormatStyle {
    fileprivate static let amsterdamClock = Date.VerbatimFormatStyle(
        format: "\(hour: .twoDigits(clock: .twentyFourHour, hourCycle: .zeroBased)):\(minute: .twoDigits)",
        timeZone: .gmt, calendar: Calendar(identifier: .gregorian))
}

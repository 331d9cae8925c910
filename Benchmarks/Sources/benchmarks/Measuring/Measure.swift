import Foundation

/// One line of the table: ours, what it stands on, and the one divided by the other.
struct Measure: CustomStringConvertible {
    let name: String
    let ours: Double
    let reference: Double
    /// Which way is better follows from it: rates end in `-second`, everything else is a cost.
    let unit: String

    /// `NAME ours=VALUE reference=VALUE ratio=VALUE UNIT`.
    var description: String {
        let ratio = reference == 0 ? 0 : ours / reference
        return "\(name) ours=\(Self.digits(ours)) reference=\(Self.digits(reference)) "
            + "ratio=\(String(format: "%.2f", ratio)) \(unit)"
    }

    /// Whole numbers from a hundred on, two decimals below.
    private static func digits(_ value: Double) -> String {
        String(format: abs(value) >= 100 ? "%.0f" : "%.2f", value)
    }
}

/// A measure could not be made.
struct BenchmarkFailure: Error, CustomStringConvertible {
    let description: String

    init(_ description: String) { self.description = description }
}

public import Foundation
public import Identity

/// What one gemeente did with its order to let a samenwerkingsverband act in its name.
///
/// - Source: VNG and BKWI, conditions for één login, 1.
public struct Opdracht: Hashable, Sendable, Codable {
    /// Whose order it is.
    public let gemeente: GemeenteCode
    /// From what instant it holds.
    public let getekend: Date
    /// From what instant it does not hold any more.
    public let ingetrokken: Date?

    /// Puts the parts together.
    public init(gemeente: GemeenteCode, getekend: Date, ingetrokken: Date? = nil) {
        self.gemeente = gemeente
        self.getekend = getekend
        self.ingetrokken = ingetrokken
    }

    /// Whether it holds at an instant.
    public func holds(at now: Date) -> Bool { getekend <= now && ingetrokken.map { now < $0 } ?? true }

    /// Whether it held once, and was withdrawn.
    func isWithdrawn(at now: Date) -> Bool { ingetrokken.map { $0 <= now } ?? false }
}

/// Whether a samenwerkingsverband may act in the name of a gemeente.
public enum Opdrachtstand: Hashable, Sendable {
    case geldig
    /// The gemeente does not take part.
    case geenLid
    /// Not every member gave its order yet: één login does not work for any of them.
    case nietCompleet(ontbreekt: [GemeenteCode])
    case ingetrokken(GemeenteCode)
}

extension Samenwerkingsverband {
    /// Whether it may act for a gemeente: every member must have given the order once, and this one must stand.
    ///
    /// - Parameters:
    ///   - gemeente: In whose name.
    ///   - opdrachten: The last order of each gemeente, in any order.
    ///   - now: The instant.
    /// - Returns: ``Opdrachtstand/geldig``, or what is missing first.
    public func stand(
        voor gemeente: GemeenteCode, _ opdrachten: [Opdracht], at now: Date
    ) -> Opdrachtstand {
        guard leden.contains(gemeente) else { return .geenLid }
        let given = opdrachten.filter { $0.getekend <= now }
        let withdrawn = given.filter { $0.isWithdrawn(at: now) }.map(\.gemeente)
        if withdrawn.contains(gemeente) { return .ingetrokken(gemeente) }
        let missing = leden.filter { lid in !given.contains { $0.gemeente == lid } }
        guard missing.isEmpty else { return .nietCompleet(ontbreekt: missing) }
        if bijIntrekking == .allesStopt, let other = leden.first(where: withdrawn.contains) {
            return .ingetrokken(other)
        }
        return .geldig
    }
}

public import Foundation
public import Identity

/// What is proven: that somebody acts for herself, or may represent a person by a relation.
public enum Capacity: Hashable, Sendable {
    case ownBehalf
    case representing(Relation)

    /// The kind, as claims and configuration name it.
    public var kind: Vertegenwoordiging {
        switch self {
        case .ownBehalf: .zelf
        case .representing(let relation): relation.kind
        }
    }
}

/// A relation that a register stated: who is represented, on what ground, until when.
public struct Relation: Hashable, Sendable {
    /// The legal ground.
    public let kind: Vertegenwoordiging
    /// The name of the register.
    public let register: String
    /// The register's name for it.
    public let id: String
    /// Raised by the register with every change.
    public let version: Int
    /// Who is acted for.
    public let represented: Person
    /// When it holds.
    public let period: Period

    /// Takes a machtiging as a relation.
    public init(_ machtiging: Machtiging, in register: String) {
        kind = .machtiging
        self.register = register
        id = machtiging.id
        version = machtiging.version
        represented = machtiging.vertegenwoordigde
        period = machtiging.period
    }

    /// The instant from which it no longer holds, if that is known.
    public var ends: Date? { period.to?.start }
}

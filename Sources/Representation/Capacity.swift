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
    public let kind: Vertegenwoordiging
    public let register: String
    public let id: String
    public let version: Int
    public let represented: Person
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

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

/// How much of what its kind covers a measure, or a holder's task in it, is about.
///
/// - Source: BW 1:431: one or more goods.
public enum Omvang: Hashable, Sendable {
    /// All goods, or all of the care.
    case alles
    /// A part: the diensten named by UUID, and whole domains.
    case deel(diensten: Set<String>, domeinen: Set<Domein>)

    /// Whether a dienst lies within it; UUIDs are compared without regard to case.
    public func contains(dienst uuid: String, in domein: Domein) -> Bool {
        switch self {
        case .alles: true
        case .deel(let diensten, let domeinen):
            domeinen.contains(domein) || diensten.contains { $0.lowercased() == uuid.lowercased() }
        }
    }
}

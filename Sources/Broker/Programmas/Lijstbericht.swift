public import Identity
public import Mandaat

/// What another system tells of one person on a list.
public struct Lijstbericht: Hashable, Sendable {
    /// The sender's name for the message: it counts once.
    public let id: String
    /// What it tells.
    public let inhoud: Inhoud

    /// Puts both together.
    public init(id: String, _ inhoud: Inhoud) {
        self.id = id
        self.inhoud = inhoud
    }

    /// What a message tells.
    public enum Inhoud: Hashable, Sendable {
        /// She stands on it, for that reason and those days.
        case staat(Lijstregel)
        /// From that day on she does not; of a caseload, that of the account.
        case eindigt(BSN, kenmerk: String, op: LocalDate)
    }

    /// What became of it.
    public enum Uitkomst: String, Hashable, Sendable, CaseIterable {
        case toegevoegd
        case gewijzigd
        case beeindigd
        /// It had come before, and nothing was changed again.
        case eerderVerwerkt = "eerder-verwerkt"
    }
}

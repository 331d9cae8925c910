/// Something that can be consulted: a dienst, or a page of one; or something that can be filled in for a citizen.
public struct Onderdeel: Hashable, Sendable, Codable {
    /// Its name in requests.
    public let id: OnderdeelID
    /// Its name on the pages.
    public let naam: String
    /// What it shows.
    public let soort: Soort
    /// Whether it searches by something else than a BSN.
    public let isZwaar: Bool
    /// The step of a procedure that it belongs to, when it does.
    public let taak: Taak?

    /// Puts the parts together.
    public init(id: OnderdeelID, naam: String, soort: Soort, isZwaar: Bool = false, taak: Taak? = nil) {
        self.id = id
        self.naam = naam
        self.soort = soort
        self.isZwaar = isZwaar
        self.taak = taak
    }

    /// What it shows.
    public enum Soort: String, Hashable, Sendable, Codable, CaseIterable {
        /// From several sources.
        case overzicht
        /// From one source.
        case bron
        case zoek
        case overig
        /// An application that is filled in for a citizen.
        case aanvraag
    }
}

/// A step of a procedure that must lie with another person than the other steps.
///
/// - Source: BIO 6.1.2; Awb 10:3 lid 4.
public enum Taak: String, Hashable, Sendable, Codable, CaseIterable {
    case aanvragen
    case goedkeuren
    case uitvoeren
    case controleren
}

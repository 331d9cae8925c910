/// What the court decided.
public enum MaatregelSoort: String, CaseIterable, Sendable, Codable {
    /// BW 1:431.
    case bewind
    /// BW 1:378.
    case curatele
    /// BW 1:450.
    case mentorschap

    /// What its holder is called.
    var rol: String {
        switch self {
        case .bewind: "bewindvoerder"
        case .curatele: "curator"
        case .mentorschap: "mentor"
        }
    }
}

/// Whether several holders act alone.
///
/// - Source: BW 1:437.
public enum Verdeling: String, CaseIterable, Sendable, Codable {
    case iederAfzonderlijk = "ieder_afzonderlijk"
    case gezamenlijk
    case taakverdeling
}

/// Why a measure ended before its term.
public enum EindReden: String, CaseIterable, Sendable, Codable {
    /// Its term or its purpose was reached.
    case einde
    /// The judge lifted it.
    case opheffing
    /// Its last holder was dismissed.
    case ontslag
    /// The protected person died.
    case overlijden
}

/// What happened to a measure, as the feed of changes says it.
public enum Gebeurtenis: String, CaseIterable, Sendable, Codable {
    case ingesteld
    case gewijzigd
    case geschorst
    case hervat
    case beeindigd = "beëindigd"
    case overleden
}

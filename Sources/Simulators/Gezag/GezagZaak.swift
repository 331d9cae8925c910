public import Identity

/// A child, and who has authority over it, as the simulated BRP keeps it.
public struct GezagZaak: Hashable, Sendable {
    /// The child.
    public var minderjarige: BrpPersoon
    /// What the BRP says.
    public var type: GezagType
    /// The legal parents, with authority or without; whoever asks for one of them hears of the child.
    public var ouders: [BrpPersoon]
    /// Those with authority who are no parent.
    public var derden: [BrpPersoon]
    /// Of the parents, who has authority; nil when the type says so.
    public var gezagsouder: BSN?
    /// Why nobody has authority, or why that cannot be told.
    public var toelichting: String?

    /// Puts the parts together.
    public init(
        _ minderjarige: BrpPersoon, _ type: GezagType, ouders: [BrpPersoon] = [], derden: [BrpPersoon] = [],
        gezagsouder: BSN? = nil, toelichting: String? = nil
    ) {
        self.minderjarige = minderjarige
        self.type = type
        self.ouders = ouders
        self.derden = derden
        self.gezagsouder = gezagsouder
        self.toelichting = toelichting
    }
}

/// The six things the BRP may say of authority over a child.
///
/// - Source: BRP API Gezag, `Gezagsrelatie`.
public enum GezagType: String, CaseIterable, Sendable, Codable {
    case tweehoofdig = "TweehoofdigOuderlijkGezag"
    case eenhoofdig = "EenhoofdigOuderlijkGezag"
    case gezamenlijk = "GezamenlijkGezag"
    case voogdij = "Voogdij"
    case tijdelijkGeen = "TijdelijkGeenGezag"
    case nietTeBepalen = "GezagNietTeBepalen"
}

/// A person as the BRP names one.
public struct BrpPersoon: Hashable, Sendable {
    /// Who it is.
    public var bsn: BSN
    /// First names.
    public var voornamen: String
    /// What stands before the surname, for example `van`.
    public var voorvoegsel: String?
    /// The surname.
    public var geslachtsnaam: String
    /// `M`, `V` or `O`.
    public var geslacht: String
    /// The day of birth.
    public var geboren: ZaakDag

    /// Puts the parts together.
    public init(
        bsn: BSN, voornamen: String, voorvoegsel: String?, geslachtsnaam: String, geslacht: String,
        geboren: ZaakDag
    ) {
        self.bsn = bsn
        self.voornamen = voornamen
        self.voorvoegsel = voorvoegsel
        self.geslachtsnaam = geslachtsnaam
        self.geslacht = geslacht
        self.geboren = geboren
    }

    /// Takes somebody of the demo world; born on the first of January unless told otherwise.
    init(_ persona: Persona, geboren: ZaakDag? = nil) {
        let words = persona.name.split(separator: " ").map(String.init)
        let prefix = words.dropFirst().dropLast().joined(separator: " ")
        self.init(
            bsn: persona.bsn, voornamen: words.first ?? "", voorvoegsel: prefix.isEmpty ? nil : prefix,
            geslachtsnaam: words.last ?? "",
            geslacht: ["heer": "M", "mevrouw": "V"][persona.formOfAddress] ?? "O",
            geboren: geboren ?? LocalDate("\(persona.birthYear)-01-01").map(ZaakDag.dag)
                ?? .vandaag(plus: 0, jaarGeleden: 10))
    }
}

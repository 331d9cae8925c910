public import Identity

/// A person on the list of a gemeente: her data may be consulted in its name.
public struct WhitelistEntry: Hashable, Sendable {
    /// Who.
    public let bsn: BSN
    /// Why she stands on it, for example `lopend`.
    public let categorie: String
    /// The first day.
    public let van: LocalDate
    /// The first day on which she does not stand on it any more; nil when no end was set.
    public let tot: LocalDate?

    /// Puts the parts together.
    public init(bsn: BSN, categorie: String, van: LocalDate, tot: LocalDate?) {
        self.bsn = bsn
        self.categorie = categorie
        self.van = van
        self.tot = tot
    }
}

/// What the lists say of the person of one raadpleging, and the reason that was given to reach outside them.
public struct Bereik: Hashable, Sendable {
    /// The gemeenten on whose list she stands today, of the samenwerkingsverband.
    public let lijsten: Set<GemeenteCode>
    /// Whether the worker has her in her caseload.
    public let inCaseload: Bool
    /// The reason to reach outside.
    public let escape: Escape?
    /// How often the worker reached outside today.
    public let escapesVandaag: Int

    /// Puts the parts together.
    public init(
        lijsten: Set<GemeenteCode>, inCaseload: Bool = false, escape: Escape? = nil, escapesVandaag: Int = 0
    ) {
        self.lijsten = lijsten
        self.inCaseload = inCaseload
        self.escape = escape
        self.escapesVandaag = escapesVandaag
    }
}

/// Why somebody outside the list is to be reached.
public struct Escape: Hashable, Sendable {
    /// The reason from the list.
    public let reden: Reden
    /// What she wrote beside it.
    public let toelichting: String

    /// Puts the parts together.
    public init(reden: Reden, toelichting: String = "") {
        self.reden = reden
        self.toelichting = toelichting
    }

    /// The reasons there are.
    ///
    /// - Source: Besluit Informatiebeveiligingsbeheer Suwinet gemeente Heerlen, Bijlage 3.
    public enum Reden: String, Hashable, Sendable, Codable, CaseIterable {
        /// Also special assistance, and re-integration of somebody without benefit.
        case nieuweAanvraag = "nieuwe-aanvraag"
        case bijzonderOnderzoek = "bijzonder-onderzoek"
        /// Something else: she must write what.
        case anders
    }

    /// Whether what must be written was written.
    var isExplained: Bool {
        reden != .anders || toelichting.isWritten
    }
}

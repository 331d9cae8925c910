public import Identity

/// Whether a raadpleging may be made.
public enum Oordeel: Hashable, Sendable {
    /// In the name of that gemeente, on that row, within that reach.
    case toegestaan(GemeenteCode, Rechtsgrond, Reikwijdte)
    /// Every reason, the one that comes first for the worker first; never empty.
    case geweigerd([Weigering])
}

/// Where the right stands that allows a raadpleging.
public enum Rechtsgrond: Hashable, Sendable {
    /// A row of the matrix.
    case matrix(Recht)
    /// A deviation from it, of her own.
    case afwijking(Recht)

    /// What is allowed, and on what law.
    public var recht: Recht {
        switch self {
        case .matrix(let recht), .afwijking(let recht): recht
        }
    }

    /// Its name in records.
    public var code: String {
        switch self {
        case .matrix: "matrix"
        case .afwijking: "afwijking"
        }
    }
}

/// What lets the person be reached.
public enum Reikwijdte: Hashable, Sendable {
    /// She stands on the list of these gemeenten, which is noted where it is another's.
    case whitelist(Set<GemeenteCode>)
    case caseload
    /// A reason was given, which somebody is to look at.
    case escape(Escape)
    /// The search has no BSN; it is a heavy right.
    case zoeken
}

/// Why a raadpleging is refused; in the order in which a worker would mend it.
public enum Weigering: Hashable, Sendable {
    case account(Accountstand)
    /// There is no default gemeente.
    case geenGemeente
    case geenLid(GemeenteCode)
    case nietCompleet(ontbreekt: [GemeenteCode])
    case opdrachtIngetrokken(GemeenteCode)
    case netwerkzone
    /// The connection was not given for that purpose.
    case doel(DoelID)
    case geenMatrix
    case onbekendOnderdeel(OnderdeelID)
    /// The functieprofiel has no row for it.
    case geenRecht
    case afwijkingVerlopen(LocalDate)
    case geenGrondslag
    /// It is consulted by BSN only, or only searched.
    case sleutel(Raadpleging.Sleutel)
    /// She reported what she now wants to impose a fine for.
    case zelfGerapporteerd
    /// She imposed the fine for what she now wants to report.
    case zelfBeboet
    case nietOpLijst(GemeenteCode)
    case nietInCaseload
    case escapeZonderToelichting
    case teVeelEscapes(hoogstens: Int)
}

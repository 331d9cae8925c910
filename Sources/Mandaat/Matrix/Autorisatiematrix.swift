public import Identity

/// What each functieprofiel may consult, on what legal ground and for what purpose.
///
/// - Source: Besluit Informatiebeveiligingsbeheer Suwinet gemeente Heerlen, Autorisatiematrix.
public struct Autorisatiematrix: Hashable, Sendable, Codable {
    /// Its rows, in the order in which they were written.
    public let rechten: [Recht]

    /// Takes the rows as they are; ``lint(under:)`` says whether they may be used.
    public init(rechten: [Recht]) { self.rechten = rechten }

    /// The row that gives a functieprofiel an onderdeel for a purpose.
    public func recht(of profiel: ProfielID, op onderdeel: OnderdeelID, voor doel: DoelID) -> Recht? {
        rechten.first { $0.profiel == profiel && $0.onderdeel == onderdeel && $0.doel == doel }
    }
}

/// A row of the matrix.
public struct Recht: Hashable, Sendable, Codable {
    /// Whom it is given to.
    public let profiel: ProfielID
    /// What may be consulted.
    public let onderdeel: OnderdeelID
    /// The law that allows it; empty while nobody filled it in, and then it gives nothing.
    public let grondslag: String
    /// What for.
    public let doel: DoelID

    /// Puts the row together.
    public init(profiel: ProfielID, onderdeel: OnderdeelID, grondslag: String, doel: DoelID) {
        self.profiel = profiel
        self.onderdeel = onderdeel
        self.grondslag = grondslag
        self.doel = doel
    }

    /// Whether a law is named that can carry it.
    ///
    /// Consent is none where a citizen depends on the gemeente (AP, advice of 2016 on the social domain).
    public var hasGrondslag: Bool {
        let text = grondslag.lowercased()
        return !text.isEmpty && !text.contains("toestemming") && !text.contains("consent")
    }
}

/// What one account may consult beside its functieprofiel, for a while.
public struct Afwijking: Hashable, Sendable, Codable {
    /// Whose it is.
    public let account: AccountID
    /// What may be consulted, as in the matrix.
    public let onderdeel: OnderdeelID
    /// The law that allows it.
    public let grondslag: String
    /// What for.
    public let doel: DoelID
    /// Who agreed: the security officer.
    public let goedgekeurdDoor: AccountID
    /// From what day it does not hold any more.
    public let tot: LocalDate

    /// Puts the parts together.
    public init(
        account: AccountID, onderdeel: OnderdeelID, grondslag: String, doel: DoelID,
        goedgekeurdDoor: AccountID, tot: LocalDate
    ) {
        self.account = account
        self.onderdeel = onderdeel
        self.grondslag = grondslag
        self.doel = doel
        self.goedgekeurdDoor = goedgekeurdDoor
        self.tot = tot
    }

    /// The row it stands for, for whoever has it.
    func recht(of profiel: ProfielID) -> Recht {
        Recht(profiel: profiel, onderdeel: onderdeel, grondslag: grondslag, doel: doel)
    }
}

public import Identity

/// A staff member as her organisation's provider tells of her, and as her account stands.
public struct Medewerker: Hashable, Sendable {
    /// Her account.
    public let account: AccountID
    /// Who she is, hidden: the same whatever she is logged in for.
    public let persoon: Pseudonym
    /// What she may do, as the provider says.
    public let profiel: ProfielID
    /// Where she is, as the provider says.
    public let netwerkzone: String?
    /// How her account stands.
    public let stand: Accountstand

    /// Puts the parts together.
    public init(
        account: AccountID, persoon: Pseudonym, profiel: ProfielID, netwerkzone: String?, stand: Accountstand
    ) {
        self.account = account
        self.persoon = persoon
        self.profiel = profiel
        self.netwerkzone = netwerkzone
        self.stand = stand
    }
}

/// Whether an account may be used.
public enum Accountstand: Hashable, Sendable {
    case actief
    case geblokkeerd(Blokkade)
    /// She did not say yet that she will use data carefully.
    case verklaringOntbreekt

    /// Why it is blocked.
    public enum Blokkade: String, Hashable, Sendable, Codable, CaseIterable {
        case misluktAanmelden = "mislukt-aanmelden"
        case nietGebruikt = "niet-gebruikt"
        case einddatum
        case beheerder
        case verdenking
        case uitDienst = "uit-dienst"
        /// Nobody confirmed in time that she still needs it.
        case nietBevestigd = "niet-bevestigd"
        case geenAutorisatie = "geen-autorisatie"
    }
}

public import Identity

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

    /// Lets an account consult more, as somebody who may; what is heavy, or a step that must be apart from others,
    /// comes by the matrix only, which takes two.
    ///
    /// - Parameters:
    ///   - recht: What; whom it is given to does not matter.
    ///   - account: Whom.
    ///   - tot: From what day it does not hold any more: at most half a year ahead.
    ///   - beheerder: Who allows it.
    ///   - aansluiting: What it is to hold under.
    ///   - today: The day.
    /// - Throws: ``Beheerbezwaar``.
    public init(
        _ recht: Recht, voor account: AccountID, tot: LocalDate, door beheerder: Beheerder,
        onder aansluiting: Aansluiting, on today: LocalDate
    ) throws(Beheerbezwaar) {
        try beheerder.require(.afwijkingToestaan, op: account)
        guard recht.hasGrondslag else { throw .geenGrondslag }
        guard aansluiting.doelen.contains(recht.doel) else { throw .doel }
        guard let onderdeel = aansluiting.onderdeel(recht.onderdeel) else { throw .onbekendOnderdeel }
        guard !onderdeel.isZwaar, onderdeel.taak == nil else { throw .alleenInMatrix }
        guard today < tot, tot <= today.adding(days: Self.langst) else { throw .dag }
        self.init(
            account: account, onderdeel: recht.onderdeel, grondslag: recht.grondslag, doel: recht.doel,
            goedgekeurdDoor: beheerder.account, tot: tot)
    }

    /// The same, ended today: what she was given beside a function does not outlive that.
    public func gestopt(on today: LocalDate) -> Afwijking {
        Afwijking(
            account: account, onderdeel: onderdeel, grondslag: grondslag, doel: doel,
            goedgekeurdDoor: goedgekeurdDoor, tot: min(tot, today))
    }

    /// The same, which ends today, by somebody who may allow it.
    public func beeindigd(
        door beheerder: Beheerder, on today: LocalDate
    ) throws(Beheerbezwaar) -> Afwijking {
        try beheerder.require(.afwijkingToestaan, op: account)
        guard today < tot else { throw .alBeeindigd }
        return gestopt(on: today)
    }

    /// The most days that one holds; whoever needs it longer asks for a row of the matrix.
    static let langst = 182

    /// The row it stands for, for whoever has it.
    func recht(of profiel: ProfielID) -> Recht {
        Recht(profiel: profiel, onderdeel: onderdeel, grondslag: grondslag, doel: doel)
    }
}

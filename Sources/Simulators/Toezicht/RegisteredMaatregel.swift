public import Identity

/// A measure of the court over an adult, as the simulated register keeps it.
public struct RegisteredMaatregel<Dag: Hashable & Sendable>: Hashable, Sendable {
    /// Its name in the register, in addresses and in the feed; never a number of a person.
    public var id: String
    /// What the court decided.
    public var soort: MaatregelSoort
    /// Whether it is provisional; then its end is known.
    public var voorlopig: Bool
    /// Whom it protects.
    public var vertegenwoordigde: BSN
    /// What it is about; nil when that is all goods, or all care.
    public var omvang: RegisteredOmvang?
    /// Whether the holders act alone.
    public var verdeling: Verdeling
    /// Who was appointed, those who were dismissed included.
    public var houders: [Houder<Dag>]
    /// The first day on which it holds.
    public var van: Dag
    /// The first day on which it no longer holds; nil while nobody knows.
    public var tot: Dag?
    /// Why it ended; nil when it did not, or ended by its own term.
    public var reden: EindReden?
    /// The acts that need the consent of the judge.
    ///
    /// - Source: BW 1:441(2).
    public var toestemmingVereist: [String]
    /// Whether it is kept from this channel: an asker hears the same as of a measure that is not there.
    public var afgeschermd: Bool

    /// Puts the parts together; what is left out is what most measures are.
    public init(
        id: String, soort: MaatregelSoort = .bewind, voorlopig: Bool = false, vertegenwoordigde: BSN,
        omvang: RegisteredOmvang? = nil, verdeling: Verdeling = .iederAfzonderlijk, houders: [Houder<Dag>],
        van: Dag, tot: Dag? = nil, reden: EindReden? = nil, toestemmingVereist: [String] = [],
        afgeschermd: Bool = false
    ) {
        self.id = id
        self.soort = soort
        self.voorlopig = voorlopig
        self.vertegenwoordigde = vertegenwoordigde
        self.omvang = omvang
        self.verdeling = verdeling
        self.houders = houders
        self.van = van
        self.tot = tot
        self.reden = reden
        self.toestemmingVereist = toestemmingVereist
        self.afgeschermd = afgeschermd
    }
}

extension RegisteredMaatregel where Dag == ZaakDag {
    /// The measure with its days on the calendar.
    func on(_ today: LocalDate) -> RegisteredMaatregel<LocalDate> {
        RegisteredMaatregel<LocalDate>(
            id: id, soort: soort, voorlopig: voorlopig, vertegenwoordigde: vertegenwoordigde,
            omvang: omvang, verdeling: verdeling, houders: houders.map { $0.on(today) },
            van: van.on(today), tot: tot?.on(today), reden: reden, toestemmingVereist: toestemmingVereist,
            afgeschermd: afgeschermd)
    }
}

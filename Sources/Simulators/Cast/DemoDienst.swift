public import Identity

/// A dienst of the demo world, as the demo's configuration describes it.
public struct DemoDienst: Hashable, Sendable {
    /// Its name in scopes.
    public let id: DienstID
    /// Its name in the registers, lower case.
    public let uuid: String
    /// Its name on pages.
    public let naam: String
    /// Its name on English pages.
    public let name: String
    /// `financieel`, `persoonlijk` or `strikt-persoonlijk`.
    public let domein: String
    /// The law that allows it.
    public let grondslag: String
    /// The level that a login needs.
    public let minimumLoA: LevelOfAssurance
    /// In what capacities somebody may act.
    public let vertegenwoordiging: [Vertegenwoordiging]
    /// Its number in eHerkenning; nil where nobody logs in for an organisation.
    public let etdIndex: Int?
    /// Whether staff log in for it, and nobody else.
    public let isForStaff: Bool
    /// What else the configuration says of it, by key.
    public let limits: [String: String]

    init(
        _ id: String, uuid: String, naam: String, name: String, domein: String, grondslag: String,
        minimumLoA: LevelOfAssurance = .substantieel, vertegenwoordiging: [Vertegenwoordiging],
        etdIndex: Int? = nil, isForStaff: Bool = false, limits: [String: String] = [:]
    ) {
        self.id = DienstID(id)
        self.uuid = uuid
        self.naam = naam
        self.name = name
        self.domein = domein
        self.grondslag = grondslag
        self.minimumLoA = minimumLoA
        self.vertegenwoordiging = vertegenwoordiging
        self.etdIndex = etdIndex
        self.isForStaff = isForStaff
        self.limits = limits
    }

    /// Its ServiceID, where it has one.
    public var etdServiceID: String? {
        etdIndex.map { "urn:etoegang:DV:\(DevelopmentPKI.gatewayOIN):services:\($0)" }
    }
}

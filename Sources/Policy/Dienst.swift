public import Identity
public import Representation

/// A municipal service, and what it accepts and may learn: a row of the catalogue in the configuration.
///
/// What it encodes to is digested into the policy version: a new property counts from the day it is declared.
public struct Dienst: Hashable, Sendable, Encodable {
    /// Its name in scopes.
    public let id: DienstID
    /// Lower case, as in the registers.
    public let uuid: String
    /// Its ServiceID in eToegang, when it has one.
    public let etdServiceID: String?
    /// The gemeente it belongs to.
    public let gemeente: GemeenteCode
    /// The name on the pages.
    public let naam: Text
    /// The part of somebody's life it is about.
    public let domein: Domein
    /// Why personal data are processed, for the record.
    public let doel: String
    /// The law that allows it, for the record and for every claim released.
    public let grondslag: String
    /// The lowest level that is accepted.
    public let minimumLoA: LevelOfAssurance
    /// Where a person may log in, in the order of the pages.
    public let identityProviders: [IdentityProviderID]
    /// What the configuration lists; ask ``accepts(_:)``, which also knows what the law excludes.
    @InOrder public var vertegenwoordiging: Set<Vertegenwoordiging>
    /// What a portal may learn of a person beside the pairwise identifier.
    @InOrder public var identificatie: Set<Identificatie>
    /// How long a session may last.
    public let sessie: SessionLimits
    /// What may be done in it.
    @InOrder public var acties: Set<Actie>
    /// What somebody under a measure that covers it may still do herself.
    public let eigenToegang: EigenToegang
    /// The kinds that only an organisation may use, not a natural person.
    @InOrder public var alleenProfessioneel: Set<Vertegenwoordiging>
    /// Whether an organisation in between may act for the one that was appointed.
    public let ketenmachtiging: Ketenmachtiging

    /// Puts the row together.
    public init(
        id: DienstID, uuid: String, etdServiceID: String? = nil, gemeente: GemeenteCode, naam: Text,
        domein: Domein, doel: String, grondslag: String, minimumLoA: LevelOfAssurance,
        identityProviders: [IdentityProviderID], vertegenwoordiging: Set<Vertegenwoordiging>,
        identificatie: Set<Identificatie>, sessie: SessionLimits,
        acties: Set<Actie> = Set(Actie.allCases), eigenToegang: EigenToegang = .onbeperkt,
        alleenProfessioneel: Set<Vertegenwoordiging> = [], ketenmachtiging: Ketenmachtiging = .geen
    ) {
        self.id = id
        self.uuid = uuid.lowercased()
        self.etdServiceID = etdServiceID
        self.gemeente = gemeente
        self.naam = naam
        self.domein = domein
        self.doel = doel
        self.grondslag = grondslag
        self.minimumLoA = minimumLoA
        self.identityProviders = identityProviders
        _vertegenwoordiging = InOrder(wrappedValue: vertegenwoordiging)
        _identificatie = InOrder(wrappedValue: identificatie)
        self.sessie = sessie
        _acties = InOrder(wrappedValue: acties)
        self.eigenToegang = eigenToegang
        _alleenProfessioneel = InOrder(wrappedValue: alleenProfessioneel)
        self.ketenmachtiging = ketenmachtiging
    }

    /// The dienst as the rules of representation see it.
    public var act: Act { Act(dienst: uuid, domein: domein, acties: acties) }

    /// Whether somebody may act here in that capacity; a strictly personal dienst accepts nobody else.
    public func accepts(_ kind: Vertegenwoordiging) -> Bool {
        vertegenwoordiging.contains(kind) && (domein != .striktPersoonlijk || kind == .zelf)
    }

    /// A text in the two languages of the pages.
    public struct Text: Hashable, Sendable, Codable {
        /// The Dutch text.
        public let nl: String
        /// The English text.
        public let en: String

        /// Puts both together.
        public init(nl: String, en: String) {
            self.nl = nl
            self.en = en
        }

        /// The text in one of them.
        public func text(in language: Language) -> String {
            switch language {
            case .nl: nl
            case .en: en
            }
        }
    }

    /// The part of somebody's life a dienst is about.
    public typealias Domein = Representation.Domein

    /// An identifying datum a portal may receive.
    public enum Identificatie: String, Sendable, Codable, CaseIterable {
        case bsn
        case kvk
        case rsin
        /// Form of address, initials and surname of the represented, as the register gives them.
        case naam
    }

    /// How long a session may be idle and may last, in seconds.
    public struct SessionLimits: Hashable, Sendable, Codable {
        /// Seconds without a sign of life.
        public let idle: Int
        /// Seconds from the login.
        public let absolute: Int

        /// Takes both limits.
        public init(idle: Int = 900, absolute: Int = 7200) {
            self.idle = idle
            self.absolute = absolute
        }
    }
}

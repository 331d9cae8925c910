public import Identity

/// A dienst as eHerkenning knows it: the one value behind our metadata and the service catalogue.
///
/// - Source: Afsprakenstelsel eTD 1.13, Service catalog.
public struct ETDService: Hashable, Sendable {
    /// The instance that requests name.
    public var id: ServiceID
    /// The definition that mandates are registered for.
    public var definitionUUID: String
    /// The instance, which has a UUID of its own.
    public var instanceUUID: String
    /// At most 64 characters in each language.
    public var name: LocalizedText
    /// At most 1024 characters in each language.
    public var description: LocalizedText
    /// The lowest level that will do.
    public var minimum: LevelOfAssurance
    /// By which identifiers organisations are named: sets to be tried in order, each wholly delivered.
    public var identifiers: [[EntityType]] = [[.kvk]]
    /// Whether a mandate may be limited to branches.
    public var allowsBranches = false
    /// Who may act as an intermediary.
    public var intermediation = Intermediation.none
    /// What else is asked for.
    public var attributes: [Attribute] = []
    /// Where the dienst is, at most 512 characters; nil leaves it out.
    public var address: LocalizedText?
    /// Where its privacy statement is, at most 512 characters; nil leaves it out.
    public var privacyPolicy: LocalizedText?

    /// Who may act as an intermediary (*ketenmachtiging*).
    public enum Intermediation: String, CaseIterable, Sendable {
        case none = "noIntermediation"
        case all = "generalAvailable"
        case serviceProviderOnly
        case requiresApproval
    }

    /// An attribute that is asked for, and why.
    public struct Attribute: Hashable, Sendable {
        /// Its URN.
        public let name: String
        /// The purpose, at most 1024 characters in each language.
        public let purpose: LocalizedText

        /// Asks for an attribute for a purpose.
        public init(name: String, purpose: LocalizedText) {
            self.name = name
            self.purpose = purpose
        }
    }

    /// Names what cannot have a default; the rest is set afterwards.
    public init(
        id: ServiceID, definitionUUID: String, instanceUUID: String, name: LocalizedText,
        description: LocalizedText, minimum: LevelOfAssurance
    ) {
        self.id = id
        self.definitionUUID = definitionUUID
        self.instanceUUID = instanceUUID
        self.name = name
        self.description = description
        self.minimum = minimum
    }

    /// What a login for this dienst is held to.
    public var requested: RequestedService {
        RequestedService(
            id: id.description, uuid: definitionUUID, allowsIntermediary: intermediation != .none)
    }
}

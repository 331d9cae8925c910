public import Foundation
public import Identity
public import Representation

/// What a decision rests on; every part is in the record.
public struct Evidence: Hashable, Sendable, Codable {
    /// The assertion that proved the login.
    public let assertionID: String
    /// Who vouches for the login.
    public let identityProvider: IdentityProviderID
    /// The level that was reached.
    public let level: LevelOfAssurance
    /// When the person logged in at the provider.
    public let authenticatedAt: Date
    /// What the login rests on behind that provider; nil when it named nothing.
    public let underlying: UnderlyingEvidence?
    /// The register's answer, when one was asked.
    public let consultation: Consultation?
    /// The answer of the court's register about what protects the person, when it was asked beside the other.
    public let protection: Consultation?
    /// Which relation carried the decision.
    public let relation: RelationReference?
    /// The dienst it is about.
    public let dienst: DienstID
    /// Why the data are processed.
    public let doel: String
    /// The law that allows it.
    public let grondslag: String
    /// The lowest level that is accepted.
    public let minimumLoA: LevelOfAssurance
    /// What else whoever reads the record must know.
    public let facts: [Fact]
    /// The policy version in force: SHA-256 over the version of the rules, the catalogue of diensten and what each
    /// portal understands.
    public let policyVersion: String

    /// Something that was not proven, or that a decision hangs on.
    public enum Fact: String, Hashable, Sendable, Codable, CaseIterable {
        /// eHerkenning proves the organisation, not which natural person holds the measure.
        case persoonNietGekoppeld = "persoon_niet_gekoppeld"
        /// Another organisation sent the employee.
        case ketenmachtiging
        /// The measure is provisional.
        case voorlopig
        /// The holders may only act together, and every one agreed.
        case samenAkkoord = "samen_akkoord"
        /// No register of the court was to be asked whether a measure stands in the way.
        case beschermingNietNagegaan = "bescherming_niet_nagegaan"
        /// The person acts for herself under a measure, as far as the dienst allows.
        case onderMaatregel = "onder_maatregel"
    }

    /// A relation by its register's number and version, without persons.
    public struct RelationReference: Hashable, Sendable, Codable {
        /// The name of the register.
        public let register: String
        /// The register's name for the relation.
        public let id: String
        /// Raised by the register with every change.
        public let version: Int
        /// In what capacity somebody wanted to act.
        public let kind: Vertegenwoordiging

        /// Refers to a relation.
        public init(register: String, id: String, version: Int, kind: Vertegenwoordiging) {
            self.register = register
            self.id = id
            self.version = version
            self.kind = kind
        }
    }
}

public import Foundation
public import Identity
public import Representation

/// What was decided about one act: permit or deny, with the reasons and the evidence.
public struct Decision: Hashable, Sendable {
    /// Unguessable; the portal sees it in the claim `besluit`.
    public let id: String
    /// Yes or no, with what belongs to it.
    public let outcome: Outcome
    /// In what capacity somebody wanted to act.
    public let kind: Vertegenwoordiging
    /// What it rests on.
    public let evidence: Evidence
    /// The moment of the act.
    public let decidedAt: Date

    init(id: String, outcome: Outcome, kind: Vertegenwoordiging, evidence: Evidence, decidedAt: Date) {
        self.id = id
        self.outcome = outcome
        self.kind = kind
        self.evidence = evidence
        self.decidedAt = decidedAt
    }

    /// Permit, with the instant it must end, or deny with at least one reason.
    public enum Outcome: Hashable, Sendable {
        case permit(Capacity, until: Date?)
        case deny([DenialReason])
    }
}

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
    /// The register's answer, when one was asked.
    public let consultation: Consultation?
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
    /// The policy version in force: SHA-256 over the version of the rules, the catalogue of diensten and what each portal understands.
    public let policyVersion: String

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
    }
}

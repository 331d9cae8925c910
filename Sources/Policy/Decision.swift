public import Foundation
public import Identity
public import Representation

/// What was decided about one act: permit or deny, with the reasons and the evidence.
public struct Decision: Hashable, Sendable {
    /// Unguessable; the portal sees it in the claim `besluit`.
    public let id: String
    public let outcome: Outcome
    public let kind: Vertegenwoordiging
    public let evidence: Evidence
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
    public let assertionID: String
    public let identityProvider: IdentityProviderID
    public let level: LevelOfAssurance
    public let authenticatedAt: Date
    /// The register's answer, when one was asked.
    public let consultation: Consultation?
    /// Which relation carried the decision.
    public let relation: RelationReference?
    public let dienst: DienstID
    public let doel: String
    public let grondslag: String
    public let minimumLoA: LevelOfAssurance
    /// Digest of the rules and the catalogue that were in force.
    public let policyVersion: String

    /// A relation by its register's number and version, without persons.
    public struct RelationReference: Hashable, Sendable, Codable {
        public let register: String
        public let id: String
        public let version: Int
        public let kind: Vertegenwoordiging
    }
}

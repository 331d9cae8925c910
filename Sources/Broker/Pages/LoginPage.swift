public import Foundation
public import Identity
public import Policy
public import Representation

/// What a page of a login shows, in words of no markup.
public struct LoginPage: Sendable {
    public let login: String
    /// Comes back with the choice, so that a stale page changes nothing.
    public let version: Int
    public let reference: String
    public let language: Language
    /// The BSN-entitled organisation.
    public let gemeente: Gemeente
    public let dienst: Dienst
    public let portalName: String
    public let expiresAt: Date
    public let content: Content

    /// The pages of a login.
    public enum Content: Hashable, Sendable {
        case chooseProvider([Provider])
        case chooseSelfOrOther
        case choosePerson([Offer])
        case confirm(Offer, until: Date)
        case refused(Refusal)
    }

    /// A provider to log in with.
    public struct Provider: Hashable, Sendable {
        public let id: IdentityProviderID
        public let name: String
        public let minimum: LevelOfAssurance
    }
}

/// A person somebody may act for, as offered and confirmed; it holds no number.
public struct Offer: Hashable, Sendable, Codable {
    /// The relation in its register.
    public let relation: String
    public let kind: Vertegenwoordiging
    public let name: PersonName
    /// The last day on which it holds.
    public let lastDay: LocalDate?

    init(_ relation: Relation) {
        self.relation = relation.id
        kind = relation.kind
        name = relation.represented.name
        lastDay = relation.period.to?.adding(days: -1)
    }
}

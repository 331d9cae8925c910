public import Foundation
public import Identity
public import Policy
public import Representation

/// What a page of a login shows, in words of no markup.
public struct LoginPage: Sendable {
    /// The handle in the address of the page.
    public let login: String
    /// Comes back with the choice, so that a stale page changes nothing.
    public let version: Int
    /// What the person reads out to the helpdesk.
    public let reference: String
    /// The language of the pages.
    public let language: Language
    /// The BSN-entitled organisation.
    public let gemeente: Gemeente
    /// The dienst it is about.
    public let dienst: Dienst
    /// The name of the portal to go back to.
    public let portalName: String
    /// The instant from which it is worth nothing.
    public let expiresAt: Date
    /// What is shown.
    public let content: Content

    /// The pages of a login.
    public enum Content: Hashable, Sendable {
        case chooseProvider([Provider])
        case chooseSelfOrOther
        case choosePerson([Offer])
        /// Whom she picked, the others for whom she stops acting when she confirms, and until when it lasts.
        case confirm(Offer, stopping: [PersonName], until: Date)
        case refused(Refusal)
    }

    /// A provider to log in with.
    public struct Provider: Hashable, Sendable {
        /// Its name in the configuration.
        public let id: IdentityProviderID
        /// How a person is shown.
        public let name: String
        /// The lowest level that will do.
        public let minimum: LevelOfAssurance
    }
}

/// A person somebody may act for, as offered and confirmed; it holds no number.
public struct Offer: Hashable, Sendable, Codable {
    /// The relation in its register.
    public let relation: String
    /// The legal ground.
    public let kind: Vertegenwoordiging
    /// How a person is shown.
    public let name: PersonName
    /// The last day on which it holds.
    public let lastDay: LocalDate?

    /// The register's version of the relation, and who it is about by pseudonym: both were shown, in effect.
    let version: Int
    let represented: Pseudonym

    init(_ relation: Relation, represented: Pseudonym) {
        self.relation = relation.id
        version = relation.version
        self.represented = represented
        kind = relation.kind
        name = relation.represented.name
        lastDay = relation.period.to?.adding(days: -1)
    }
}

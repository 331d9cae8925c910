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
        case chooseWay([Way])
        case choosePerson([Offer])
        /// The number of a client, with what was wrong with the one before; other ways may lead back.
        case nameClient(remark: Remark?, isOnlyWay: Bool)
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

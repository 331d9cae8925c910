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
    /// The moment.
    public let shownAt: Date
    /// What is shown.
    public let content: Content

    /// The pages of a login.
    public enum Content: Hashable, Sendable {
        case chooseProvider([Provider])
        case chooseWay([Way])
        case choosePerson([Offer])
        /// The number of a client, with what was wrong with the one before; other ways may lead back.
        case nameClient(remark: Remark?, isOnlyWay: Bool)
        /// Whom she picked, who she is, the others for whom she stops acting when she confirms, and until when.
        case confirm(Offer, by: Controls, stopping: [PersonName], until: Date)
        case refused(Refusal)
    }

    /// Who is at the controls, in so far as a page tells it.
    public struct Controls: Hashable, Sendable {
        /// Whether she logged in for an organisation that was mandated.
        public let isEmployee: Bool
        /// What the portal learns of her, or of her organisation.
        public let released: Set<Dienst.Identificatie>

        init(_ actor: Actor, using dienst: Dienst) {
            let release = ClaimRelease(for: dienst, actor: actor, represented: nil)
            isEmployee = if case .employee = actor { true } else { false }
            let numbers: [(Dienst.Identificatie, Bool)] = [
                (.bsn, release.actor != nil), (.kvk, release.kvk != nil), (.rsin, release.rsin != nil),
            ]
            released = Set(numbers.filter(\.1).map(\.0))
        }
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

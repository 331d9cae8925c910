public import Foundation
public import Identity
public import OIDC
import Representation

/// Tells portals behind the person's back that her session ended.
public struct PortalFarewell: Sendable {
    private let catalogue: Catalogue
    private let keys: PersonKeys
    private let tokenKeys: SigningKeySet
    private let notices: any LogoutNotices
    private let randomness: Randomness

    /// Puts it together, once for everybody who ends sessions.
    ///
    /// - Parameters:
    ///   - catalogue: The portals, and where each takes its tokens.
    ///   - keys: What names persons.
    ///   - tokenKeys: What signs logout tokens.
    ///   - notices: What brings them.
    ///   - randomness: Source of their ids.
    public init(
        catalogue: Catalogue, keys: PersonKeys, tokenKeys: SigningKeySet, notices: any LogoutNotices,
        randomness: Randomness
    ) {
        self.catalogue = catalogue
        self.keys = keys
        self.tokenKeys = tokenKeys
        self.notices = notices
        self.randomness = randomness
    }

    /// Tells the portal of a session that lost a grant, when it registered an address for it.
    public func say(_ fallen: Kept.Fallen, at now: Date) async {
        await say(fallen.session, of: fallen.actor, at: now)
    }

    /// Sends a logout token to the portal of a session, when it registered an address for it.
    ///
    /// Everything of the session has ended in the store before: a token that does not arrive keeps nobody in.
    func say(_ session: Session, of actor: Actor, at now: Date) async {
        guard let client = catalogue.portals[session.client]?.client, let uri = client.backchannelLogoutURI
        else { return }
        let ended = EndedSession(
            issuer: catalogue.issuer, client: client.id,
            subject: keys.subject(of: actor, at: client.id),
            sessionID: session.id)
        let token = try? await logoutToken(for: ended, tokenID: randomness.handle(), at: now, keys: tokenKeys)
        if let token { notices.deliver(token, to: uri) }
    }
}

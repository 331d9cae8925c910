import Foundation
import Identity
import OIDC

/// Tells a portal behind the person's back that her session ended.
struct PortalFarewell: Sendable {
    let issuer: String
    let portals: [ClientID: Portal]
    let keys: PersonKeys
    let tokenKeys: SigningKeySet
    let notices: any LogoutNotices
    let randomness: Randomness

    /// Sends a logout token to the portal of a session, when it registered an address for it.
    ///
    /// Everything of the session has ended in the store before: a token that does not arrive keeps nobody in.
    func say(_ session: Session, of person: BSN, at now: Date) async {
        guard let client = portals[session.client]?.client, let uri = client.backchannelLogoutURI else {
            return
        }
        let ended = EndedSession(
            issuer: issuer, client: client.id,
            subject: pairwiseSubject(of: person, sector: client.id.rawValue, key: keys.naming),
            sessionID: session.id)
        let token = try? await logoutToken(for: ended, tokenID: randomness.handle(), at: now, keys: tokenKeys)
        if let token { notices.deliver(token, to: uri) }
    }
}

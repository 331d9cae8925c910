import Broker
import Foundation
import GRDB
import Identity
import Policy

/// A row of `session`.
struct SessionRecord: Record {
    static let databaseTableName = "session"

    let id: String
    let secret: String
    let browser: String
    let client: String
    let gemeente: String
    let actor: Data
    let assertionId: String
    let provider: String
    let level: String
    let authenticatedAt: Int64
    /// JSON.
    let underlying: String?
    /// Seconds.
    let idle: Int
    /// Seconds.
    let absolute: Int
    let startedAt: Int64
    let lastUsedAt: Int64

    enum CodingKeys: String, CodingKey {
        case id, secret, browser, client, gemeente, actor, provider, level, underlying, idle, absolute
        case assertionId = "assertion_id"
        case authenticatedAt = "authenticated_at"
        case startedAt = "started_at"
        case lastUsedAt = "last_used_at"
    }

    init(_ session: Session) {
        id = session.id
        secret = session.secret.description
        browser = session.browser.description
        client = session.client.rawValue
        gemeente = session.gemeente.rawValue
        actor = session.actor.bytes
        assertionId = session.login.assertionID
        provider = session.login.identityProvider.rawValue
        level = session.login.level.rawValue
        authenticatedAt = session.login.authenticatedAt.milliseconds
        underlying = session.login.underlying.map { json($0) }
        idle = session.limits.idle
        absolute = session.limits.absolute
        startedAt = session.startedAt.milliseconds
        lastUsedAt = session.lastUsedAt.milliseconds
    }

    func session() throws -> Session {
        Session(
            id: id, secret: Digest(stored: secret), browser: Digest(stored: browser),
            client: ClientID(client),
            gemeente: GemeenteCode(gemeente), actor: Sealed(bytes: actor), login: try evidence(),
            limits: Dienst.SessionLimits(idle: idle, absolute: absolute),
            startedAt: Date(milliseconds: startedAt), lastUsedAt: Date(milliseconds: lastUsedAt))
    }

    /// The last instant it can reach, however often it is used.
    var latestEnd: Int64 { startedAt + Int64(absolute) * 1000 }

    private func evidence() throws -> LoginEvidence {
        LoginEvidence(
            assertionID: assertionId, identityProvider: IdentityProviderID(provider),
            level: try Self.value(level, in: "level"), authenticatedAt: Date(milliseconds: authenticatedAt),
            underlying: try underlying.map { try decode(json: $0) })
    }
}

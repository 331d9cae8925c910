package import Audit
package import Broker
import Foundation
package import Identity

/// The store for tests: dictionaries with the same rules as the tables.
package actor MemoryStore: Journal, LoginReader, SessionReader, GrantReader {
    private var tables = Tables()
    /// Every event that was recorded, in order.
    package private(set) var events: [Event] = []
    /// While set, every commit and every read fails.
    package var isDown = false

    /// What another tab commits just before a session begins or ends, once.
    private var interference: [Change] = []

    package init() {}

    package func interfere(_ changes: Change...) { interference = changes }

    package func goDown(_ down: Bool) { isDown = down }

    package func commit(_ changes: [Change], recording events: [Event]) throws(StoreError) {
        try available()
        if changes.contains(where: \.concernsSession) {
            let others = interference
            interference = []
            for change in others { try self.tables.apply(change) }
        }
        var tables = tables
        for change in changes { try tables.apply(change) }
        self.tables = tables
        self.events += events
    }

    package func login(_ id: String) throws(StoreError) -> Login? {
        try available()
        return tables.logins[id]
    }

    package func login(relayState: Digest) throws(StoreError) -> Login? {
        try available()
        return tables.logins.values.first {
            guard case .awaitingAssertion(let pending) = $0.journey else { return false }
            return pending.relayState == relayState
        }
    }

    package func session(secret: Digest) throws(StoreError) -> Session? {
        try available()
        return tables.sessions.values.first { $0.secret == secret }
    }

    package func session(id: String) throws(StoreError) -> Session? {
        try available()
        return tables.sessions[id]
    }

    package func sessions(ofBrowser browser: Digest) throws(StoreError) -> [Session] {
        try available()
        return tables.sessions.values.filter { $0.browser == browser }
            .sorted { ($1.lastUsedAt, $0.id) < ($0.lastUsedAt, $1.id) }
    }

    package func grants(ofSession id: String) throws(StoreError) -> [Grant] {
        try available()
        return tables.grants.values.filter { $0.session == id && !tables.revoked.contains($0.id) }
    }

    package func code(_ digest: Digest) throws(StoreError) -> (
        code: StoredCode, grant: Grant, session: Session
    )? {
        try available()
        guard let code = tables.codes[digest], let (grant, session) = tables.standing(code.grant) else {
            return nil
        }
        return (code, grant, session)
    }

    package func grant(spentCode digest: Digest) throws(StoreError) -> Grant? {
        try available()
        return tables.spentCodes[digest].flatMap { tables.grants[$0] }
    }

    package func token(
        _ digest: Digest
    ) throws(StoreError) -> (token: StoredToken, grant: Grant, session: Session)? {
        try available()
        guard let token = tables.tokens[digest], let (grant, session) = tables.standing(token.grant) else {
            return nil
        }
        return (token, grant, session)
    }

    private func available() throws(StoreError) {
        if isDown { throw .unavailable }
    }
}

extension Change {
    fileprivate var concernsSession: Bool {
        switch self {
        case .openSession, .endSession: true
        default: false
        }
    }
}

private struct Tables {
    var logins: [String: Login] = [:]
    var sessions: [String: Session] = [:]
    var grants: [String: Grant] = [:]
    var codes: [Digest: StoredCode] = [:]
    var spentCodes: [Digest: String] = [:]
    var tokens: [Digest: StoredToken] = [:]
    var revoked: Set<String> = []
    var consumed: Set<String> = []

    func standing(_ id: String) -> (Grant, Session)? {
        guard !revoked.contains(id), let grant = grants[id], let session = sessions[grant.session] else {
            return nil
        }
        return (grant, session)
    }

    mutating func apply(_ change: Change) throws(StoreError) {
        switch change {
        case .begin(let login): logins[login.id] = login
        case .advance(let login):
            guard logins[login.id]?.version == login.version - 1 else { throw .conflict(.loginMoved) }
            logins[login.id] = login
        case .consumeAssertion(let id, let provider, _):
            guard consumed.insert("assertion \(provider) \(id)").inserted else {
                throw .conflict(.assertionReplayed)
            }
        case .consumeClientAssertion(let id, let client, _):
            guard consumed.insert("client \(client) \(id)").inserted else {
                throw .conflict(.clientAssertionReplayed)
            }
        case .openSession(let session): sessions[session.id] = session
        case .touchSession(let id, let at): try touch(id, at: at)
        case .endSession(let id):
            guard sessions.removeValue(forKey: id) != nil else { throw .conflict(.sessionEnded) }
            for grant in grants.values where grant.session == id { revoke(grant.id) }
        case .expectGrants(let session, let ids):
            let standing = grants.values.filter { $0.session == session && !revoked.contains($0.id) }.map(
                \.id)
            guard Set(standing) == ids else { throw .conflict(.grantsChanged) }
        case .expectSessions(let browser, let ids):
            let stored = sessions.values.filter { $0.browser == browser }.map(\.id)
            guard Set(stored) == ids else { throw .conflict(.sessionsChanged) }
        case .issueGrant(let grant, let code):
            guard sessions[grant.session] != nil else { throw .conflict(.sessionEnded) }
            grants[grant.id] = grant
            codes[code.digest] = code
        case .redeemCode(let digest, let token):
            guard let code = codes.removeValue(forKey: digest) else { throw .conflict(.codeSpent) }
            spentCodes[digest] = code.grant
            tokens[token.digest] = token
        case .revokeGrant(let id): revoke(id)
        }
    }

    private mutating func touch(_ id: String, at now: Date) throws(StoreError) {
        guard let session = sessions[id] else { throw .conflict(.sessionEnded) }
        sessions[id] = Session(
            id: session.id, secret: session.secret, browser: session.browser, client: session.client,
            gemeente: session.gemeente, person: session.person, login: session.login, limits: session.limits,
            startedAt: session.startedAt, lastUsedAt: max(now, session.lastUsedAt))
    }

    private mutating func revoke(_ id: String) {
        revoked.insert(id)
        codes = codes.filter { $0.value.grant != id }
        tokens = tokens.filter { $0.value.grant != id }
    }
}

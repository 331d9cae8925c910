package import Audit
package import Broker
package import Foundation
package import Identity
import Policy

/// The store for tests: dictionaries with the same rules as the tables.
package actor MemoryStore: EveryStore {
    private(set) var tables = Tables()
    /// Every event that was recorded, in order.
    package private(set) var events: [Event] = []
    /// While set, every commit and every read fails.
    package var isDown = false

    /// What somebody else commits just before a session begins or ends, an account is kept or a raadpleging is
    /// allowed, once.
    private var interference: [Change] = []

    package init() {}

    package func interfere(_ changes: Change...) { interference = changes }

    package func goDown(_ down: Bool) { isDown = down }

    package func commit(_ changes: [Change], recording events: [Event]) throws(StoreError) {
        try available()
        if changes.contains(where: \.canBeOutrun) {
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
        return tables.login(relayState: relayState)
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
            .sorted { ($0.issuedAt, $0.id) < ($1.issuedAt, $1.id) }
    }

    package func approvals(
        of relation: String, for dienst: DienstID, at now: Date
    ) throws(StoreError) -> [StoredApproval] {
        try available()
        return tables.approvals
            .filter { $0.relation == relation && $0.dienst == dienst && now < $0.expiresAt }
            .sorted { $0.approver.description < $1.approver.description }
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

    package func feedPosition(of register: String) throws(StoreError) -> Int {
        try available()
        return tables.relations.feeds[register, default: 0]
    }

    package func grants(
        overtakenBy overtakings: [Overtaking], in register: String, limit: Int
    ) throws(StoreError) -> [StandingGrant] {
        try available()
        return standing(limit) { grant in
            guard let relation = grant.relation, relation.register == register else { return false }
            return overtakings.contains { change in
                let isInTime = change.from.flatMap { from in grant.endsAt.map { $0 <= from } } ?? false
                return change.relation == relation.id && relation.version < change.version && !isInTime
            }
        }
    }

    package func grants(restingOn register: String, limit: Int) throws(StoreError) -> [StandingGrant] {
        try available()
        return standing(limit) { $0.relation?.register == register }
    }

    package func grants(dueAt now: Date, limit: Int) throws(StoreError) -> [StandingGrant] {
        try available()
        return standing(limit) { !$0.holds(at: now) }
    }

    private func standing(_ limit: Int, where found: (Grant) -> Bool) -> [StandingGrant] {
        let grants = tables.grants.values.filter(found).compactMap { tables.standing($0.id) }
        return Array(grants.prefix(limit)).map { StandingGrant(grant: $0.0, session: $0.1) }
    }

    func available() throws(StoreError) {
        if isDown { throw .unavailable }
    }
}

extension Change {
    fileprivate var canBeOutrun: Bool {
        switch self {
        case .openSession, .endSession, .verband(.allow), .verband(.keep): true
        default: false
        }
    }
}

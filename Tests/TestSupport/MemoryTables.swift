import Broker
import Foundation
import Identity

/// What ``MemoryStore`` holds, with the rules that the schema has.
struct Tables {
    private(set) var logins: [String: Login] = [:]
    private(set) var sessions: [String: Session] = [:]
    private(set) var grants: [String: Grant] = [:]
    private(set) var codes: [Digest: StoredCode] = [:]
    private(set) var spentCodes: [Digest: String] = [:]
    private(set) var tokens: [Digest: StoredToken] = [:]
    private(set) var revoked: Set<String> = []
    private(set) var relations = RelationTables()
    private(set) var verbanden = VerbandTables()
    private(set) var lists = ListTables()
    private(set) var approvals: [StoredApproval] = []
    private(set) var acts: [String: Act] = [:]
    private(set) var reports: [String: Terugmelding] = [:]
    private var tries: [NumberTry.Scope: [Pseudonym: Date]] = [:]
    /// By octets: two texts that look the same are two.
    private var consumed: Set<Data> = []

    func standing(_ id: String) -> (Grant, Session)? {
        guard !revoked.contains(id), let grant = grants[id], let session = sessions[grant.session] else {
            return nil
        }
        return (grant, session)
    }

    func login(relayState: Digest) -> Login? {
        logins.values.first { $0.journey.relayState == relayState }
    }

    mutating func apply(_ change: Change) throws(StoreError) {
        switch change {
        case .begin(let login): try begin(login)
        case .advance(let login): try advance(login)
        case .consumeAssertion(let id, let provider, _):
            try consume("assertion \(provider) \(id)", else: .assertionReplayed)
        case .consumeClientAssertion(let id, let client, _):
            try consume("client \(client) \(id)", else: .clientAssertionReplayed)
        case .openSession(let session): try open(session)
        case .touchSession(let id, let at): try touch(id, at: at)
        case .endSession(let id): try end(id)
        case .expectGrants(let session, let ids):
            let standing = grants.values.filter { $0.session == session && !revoked.contains($0.id) }
            guard Set(standing.map(\.id)) == ids else { throw .conflict(.grantsChanged) }
        case .expectSessions(let browser, let ids):
            let stored = sessions.values.filter { $0.browser == browser }.map(\.id)
            guard Set(stored) == ids else { throw .conflict(.sessionsChanged) }
        case .issueGrant(let grant, let code): try issue(grant, code)
        case .redeemCode(let digest, let token): try redeem(digest, for: token)
        case .revokeGrant(let id): revoke(id)
        case .expectStanding(let ids):
            guard ids.allSatisfy({ standing($0) != nil }) else { throw .conflict(.grantsChanged) }
        case .boundGrant(let id, let end):
            guard let (grant, _) = standing(id), grant.endsAt.map({ end < $0 }) ?? true else { return }
            grants[id] = grant.ending(at: end)
        case .noteVersion(let version, _): relations.note(version)
        case .advanceFeed(let register, let position): try relations.advance(register, to: position)
        case .restartFeed(let register): relations.restart(register)
        case .expectQuota(let attempt): try expectQuota(for: attempt)
        case .countNumber(let attempt): try count(attempt)
        case .forgetNumber(let attempt):
            for scope in attempt.limits.keys where scope.isOneParty { tries[scope]?[attempt.number] = nil }
        case .verband(.allow(let raadpleging)) where sessions[raadpleging.session] == nil:
            throw .conflict(.sessionEnded)
        case .verband(let change): try verbanden.apply(change)
        case .recordAct(let act):
            guard acts[act.besluit] == nil else { throw .unavailable }
            acts[act.besluit] = act
        case .dispute(let report):
            guard acts[report.besluit] != nil else { throw .unavailable }
            guard reports[report.besluit] == nil else { throw .conflict(.alreadyDisputed) }
            reports[report.besluit] = report
        case .approve(let approval):
            withdraw(approval)
            approvals.append(approval)
        case .claimApproval(let approval, let now): try claim(approval, at: now)
        case .withdrawApproval(let approval): withdraw(approval)
        case .list(let change): try lists.apply(change)
        }
    }

    private mutating func withdraw(_ approval: StoredApproval) {
        approvals.removeAll {
            ($0.relation, $0.dienst, $0.approver) == (approval.relation, approval.dienst, approval.approver)
        }
    }

    private mutating func claim(_ approval: StoredApproval, at now: Date) throws(StoreError) {
        let earlier = approvals.first {
            ($0.relation, $0.dienst, $0.approver) == (approval.relation, approval.dienst, approval.approver)
                && $0.version == approval.version && now < $0.expiresAt
        }
        if let earlier, let message = earlier.messageID {
            let isFree = earlier.claimedUntil.map { $0 <= now } ?? false
            guard isFree, message == approval.messageID else { throw .conflict(.approvalClaimed) }
        }
        withdraw(approval)
        approvals.append(approval)
    }

    private func expectQuota(for attempt: NumberTry) throws(StoreError) {
        for (scope, limit) in attempt.limits {
            let others = tries[scope, default: [:]].filter {
                $0.key != attempt.number && $0.value > attempt.since
            }
            guard others.count < limit else { throw .conflict(.quotaSpent) }
        }
    }

    private mutating func count(_ attempt: NumberTry) throws(StoreError) {
        try expectQuota(for: attempt)
        for scope in attempt.limits.keys {
            if let first = tries[scope]?[attempt.number], first > attempt.since { continue }
            tries[scope, default: [:]][attempt.number] = attempt.at
        }
    }

    private mutating func begin(_ login: Login) throws(StoreError) {
        guard logins[login.id] == nil else { throw .conflict(.loginMoved) }
        try keepAlone(login)
        logins[login.id] = login
    }

    /// A move changes where the login stands, never whose it is or what was asked.
    private mutating func advance(_ login: Login) throws(StoreError) {
        guard let begun = logins[login.id], begun.version == login.version - 1 else {
            throw .conflict(.loginMoved)
        }
        try keepAlone(login)
        logins[login.id] = Login(
            id: begun.id, browser: begun.browser, request: begun.request, gemeente: begun.gemeente,
            language: login.language, startedAt: begun.startedAt, expiresAt: begun.expiresAt,
            journey: login.journey, version: login.version)
    }

    /// No two logins wait under one RelayState.
    private func keepAlone(_ login: Login) throws(StoreError) {
        guard let relayState = login.journey.relayState, let other = self.login(relayState: relayState)
        else { return }
        guard other.id == login.id else { throw .unavailable }
    }

    private mutating func consume(_ name: String, else conflict: StoreError.Conflict) throws(StoreError) {
        guard consumed.insert(Data(name.utf8)).inserted else { throw .conflict(conflict) }
    }

    private mutating func open(_ session: Session) throws(StoreError) {
        let isNew = sessions.values.allSatisfy { $0.id != session.id && $0.secret != session.secret }
        guard isNew else { throw .unavailable }
        sessions[session.id] = session
    }

    private mutating func touch(_ id: String, at now: Date) throws(StoreError) {
        guard let session = sessions[id] else { throw .conflict(.sessionEnded) }
        sessions[id] = Session(
            id: session.id, secret: session.secret, browser: session.browser, client: session.client,
            gemeente: session.gemeente, actor: session.actor, login: session.login, limits: session.limits,
            startedAt: session.startedAt, lastUsedAt: max(now, session.lastUsedAt))
    }

    private mutating func end(_ id: String) throws(StoreError) {
        guard sessions.removeValue(forKey: id) != nil else { throw .conflict(.sessionEnded) }
        for grant in grants.values where grant.session == id { revoke(grant.id) }
    }

    private mutating func issue(_ grant: Grant, _ code: StoredCode) throws(StoreError) {
        guard sessions[grant.session] != nil else { throw .conflict(.sessionEnded) }
        try relations.expectVersion(of: grant)
        let isWhole =
            (grant.kind == .zelf) == (grant.relation == nil)
            && (grant.kind == .zelf) == (grant.represented == nil)
        guard isWhole, grants[grant.id] == nil, codes[code.digest] == nil else { throw .unavailable }
        grants[grant.id] = grant
        codes[code.digest] = code
    }

    private mutating func redeem(_ digest: Digest, for token: StoredToken) throws(StoreError) {
        guard codes[digest]?.grant == token.grant else { throw .conflict(.codeSpent) }
        guard tokens[token.digest] == nil else { throw .unavailable }
        codes[digest] = nil
        spentCodes[digest] = token.grant
        tokens[token.digest] = token
    }

    private mutating func revoke(_ id: String) {
        revoked.insert(id)
        codes = codes.filter { $0.value.grant != id }
        tokens = tokens.filter { $0.value.grant != id }
    }
}

extension Journey {
    fileprivate var relayState: Digest? {
        guard case .awaitingAssertion(let pending) = self else { return nil }
        return pending.relayState
    }
}

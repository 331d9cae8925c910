import Broker
import Foundation
import GRDB
import Identity

extension Database {
    /// Makes a change in the transaction that is open.
    ///
    /// - Throws: ``Broker/StoreError/conflict(_:)`` when it no longer fits what is stored.
    func apply(_ change: Change) throws {
        switch change {
        case .begin(let login): try begin(login)
        case .advance(let login): try advance(login)
        case .consumeAssertion(let id, let provider, let until):
            try consume(
                ConsumedAssertionRecord(provider: provider.rawValue, id: id, until: until.milliseconds),
                else: .assertionReplayed)
        case .consumeClientAssertion(let id, let client, let until):
            try consume(
                ConsumedClientAssertionRecord(client: client.rawValue, id: id, until: until.milliseconds),
                else: .clientAssertionReplayed)
        case .openSession(let session): try SessionRecord(session).insert(self)
        case .touchSession(let id, let instant): try touchSession(id, at: instant)
        case .endSession(let id): try endSession(id)
        case .expectGrants(let session, let ids): try expectGrants(ids, of: session)
        case .expectSessions(let browser, let ids): try expectSessions(ids, of: browser)
        case .issueGrant(let grant, let code): try issue(grant, code)
        case .redeemCode(let digest, let token): try redeem(digest, for: token)
        case .revokeGrant(let id): try run("DELETE FROM standing_grant WHERE id = ?", [id])
        case .expectStanding(let ids): try expectStanding(ids)
        case .boundGrant(let id, let end): try boundGrant(id, endsAt: end)
        case .noteVersion(let version, let until): try note(version, until: until)
        case .advanceFeed(let register, let position): try advanceFeed(of: register, to: position)
        case .restartFeed(let register): try restartFeed(of: register)
        case .expectQuota(let attempt): try expectQuota(for: attempt)
        case .countNumber(let attempt): try count(attempt)
        case .forgetNumber(let attempt): try forget(attempt)
        case .verband(let change): try apply(change)
        case .recordAct(let act): try ActRecord(act).insert(self)
        case .dispute(let report): try consume(TerugmeldingRecord(report), else: .alreadyDisputed)
        case .approve(let approval): try ApprovalRecord(approval).insert(self, onConflict: .replace)
        case .claimApproval(let approval, let now): try claim(approval, at: now)
        case .withdrawApproval(let approval): try withdraw(approval)
        case .list(let change): try apply(change)
        }
    }

    /// Executes a statement that is compiled once, and tells how many rows it changed.
    @discardableResult
    func run(_ sql: String, _ arguments: StatementArguments) throws -> Int {
        try cachedStatement(sql: sql).execute(arguments: arguments)
        return changesCount
    }

    /// Inserts what may exist once; a row that exists already is the conflict.
    func consume(_ record: some Record, else conflict: StoreError.Conflict) throws {
        do {
            try record.insert(self)
        } catch let error as DatabaseError where error.extendedResultCode == .SQLITE_CONSTRAINT_PRIMARYKEY {
            throw StoreError.conflict(conflict)
        }
    }
}

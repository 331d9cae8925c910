import Audit
import Broker
import Foundation
import Identity

/// What the conformance suite asks of a store beside the ports: to show its log and to forget what expired.
protocol ConformingStore: EveryStore, BeheerReader {
    func log(of gemeente: GemeenteCode) async throws -> [AuditRecord]
    /// Deletes what had expired by then; zero of a store that forgets nothing.
    func forget(before date: Date) async throws -> Int
}

extension ConformingStore {
    func forget(before date: Date) async throws -> Int { 0 }
}

extension ConformingStore {
    /// A commit whose events do not matter.
    func make(_ changes: Change...) async throws { try await commit(changes, recording: []) }

    /// A session, a grant and its code, stored.
    func grantCode(session: String = "session-1", grant: String = "grant-1", code: String = "code")
        async throws
    {
        try await make(
            .openSession(Samples.session(session)),
            .issueGrant(Samples.grant(grant, session: session), Samples.code(code, grant: grant)))
    }

    /// The same, and the code exchanged.
    func grantToken(
        session: String = "session-1", grant: String = "grant-1", code: String = "code",
        token: String = "token"
    ) async throws {
        try await grantCode(session: session, grant: grant, code: code)
        try await make(.redeemCode(Digest(of: code), for: Samples.token(token, grant: grant)))
    }

    /// How a commit ended: nil when it was made.
    func failure(_ changes: [Change], recording events: [Event] = []) async -> StoreError? {
        do throws(StoreError) { try await commit(changes, recording: events) } catch { return error }
        return nil
    }
}

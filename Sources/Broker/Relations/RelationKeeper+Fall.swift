import Audit
import Foundation
import Identity
import OIDC
import Representation

extension RelationKeeper {
    /// Lets what `find` finds fall, in small transactions with their records; the last one also stores `done`.
    ///
    /// - Parameters:
    ///   - done: What is only true when nothing is left to be found.
    ///   - kept: What fell.
    ///   - now: The moment.
    ///   - find: The next grants; what was done to them takes them out of it.
    ///   - how: What becomes of a grant.
    /// - Throws: ``KeeperFault/store(_:)``, or ``KeeperFault/contradiction`` when something was found that is to stand;
    ///   what fell before has fallen.
    func fell(
        _ done: Change?, _ kept: inout Kept, at now: Date,
        find: () async throws(StoreError) -> [StandingGrant],
        how: (Grant) -> RelationFall?
    ) async throws(KeeperFault) {
        var isLast = false
        while !isLast {
            let found = try await stored(find)
            isLast = found.count < Self.batch
            guard !isLast || !found.isEmpty || done != nil else { return }
            let falls = found.compactMap { held in how(held.grant).map { (held: held, fall: $0) } }
            guard falls.count == found.count else { throw .contradiction }
            let isMade = try await made(falls, isLast ? done : nil, &kept, at: now)
            isLast = isLast && isMade
        }
    }

    /// Whether the transaction was made; otherwise something fell by another hand, and what is left is to be found anew.
    private func made(
        _ falls: [(held: StandingGrant, fall: RelationFall)], _ done: Change?, _ kept: inout Kept,
        at now: Date
    ) async throws(KeeperFault) -> Bool {
        let told = falls.map { (held: $0.held, fall: $0.fall, actor: try? keys.actor(of: $0.held.session)) }
        let changes =
            [.expectStanding(grants: Set(falls.map(\.held.grant.id)))]
            + falls.map { $0.fall.change(of: $0.held.grant) } + [done].compactMap(\.self)
        let events = told.map {
            event($0.fall.record(of: $0.held.grant), $0.held.grant, by: $0.actor, at: now)
        }
        do throws(StoreError) { try await store.commit(changes, recording: events) } catch {
            guard error.isOutrun else { throw .store(error) }
            return false
        }
        for (held, fall, actor) in told where fall.isNow { kept.add(held.session, of: actor) }
        return true
    }

    func commit(_ changes: [Change], recording events: [Event]) async throws(KeeperFault) {
        try await stored { () throws(StoreError) in try await store.commit(changes, recording: events) }
    }

    private func event(_ what: Event.What, _ grant: Grant, by actor: Actor?, at now: Date) -> Event {
        let represented = (try? keys.represented(of: grant))?.map { keys.pseudonym(of: $0.bsn) }
        return Event(
            gemeente: grant.gemeente, at: now, client: grant.client, dienst: grant.dienst,
            actor: actor.map { keys.pseudonym(of: $0) }, represented: represented, what: what)
    }
}

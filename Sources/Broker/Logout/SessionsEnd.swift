import Audit
import Foundation
import Identity
import Representation

/// The end of sessions, worked out but not stored yet: nothing falls with them without its record.
struct SessionsEnd {
    let sessions: [Session]
    private(set) var changes: [Change]
    private(set) var events: [Event] = []
    /// The sessions of which it can be told who logged in, with her.
    private(set) var actors: [(session: Session, actor: Actor)] = []

    /// Why they end.
    enum Cause {
        case logout
        /// Another person logged in with the same browser, in the login of that reference.
        case otherPerson(login: String)
    }

    /// Works out what ends with `sessions`.
    ///
    /// A commit of the changes is refused with a conflict that ``StoreError/isOutrun`` when another tab was faster;
    /// then it is to be worked out anew.
    ///
    /// - Parameters:
    ///   - sessions: What ends.
    ///   - expectation: What was read to find them, when that has to hold still.
    ///   - cause: Why.
    ///   - store: Where their grants are.
    ///   - keys: What names persons.
    ///   - now: The moment.
    /// - Throws: What the store throws.
    init(
        of sessions: [Session], _ expectation: Change?, by cause: Cause, in store: any SessionReader,
        keys: PersonKeys, at now: Date
    ) async throws(StoreError) {
        self.sessions = sessions
        changes = [expectation].compactMap(\.self)
        for session in sessions {
            let actor = try? keys.actor(of: session)
            let grants = try await store.grants(ofSession: session.id)
            changes += [
                .expectGrants(session: session.id, ids: Set(grants.map(\.id))), .endSession(id: session.id),
            ]
            events += cause.events(session, grants, actor: actor.map { keys.pseudonym(of: $0) }, at: now)
            if let actor { actors.append((session, actor)) }
        }
    }
}

extension SessionsEnd.Cause {
    fileprivate func events(
        _ session: Session, _ grants: [Grant], actor: Pseudonym?, at now: Date
    ) -> [Event] {
        func event(_ what: Event.What, dienst: DienstID? = nil) -> Event {
            Event(
                gemeente: session.gemeente, at: now, login: login, client: session.client, dienst: dienst,
                actor: actor, what: what)
        }
        return grants.map { event(.grantRevoked(grant: $0.id, by: revocation), dienst: $0.dienst) }
            + [event(end(of: session.id))]
    }

    private var login: String? {
        switch self {
        case .logout: nil
        case .otherPerson(let login): login
        }
    }

    private var revocation: Event.RevocationCause {
        switch self {
        case .logout: .logout
        case .otherPerson: .otherPerson
        }
    }

    private func end(of session: String) -> Event.What {
        switch self {
        case .logout: .loggedOut(session: session)
        case .otherPerson: .sessionEnded(session: session, by: .otherPerson)
        }
    }
}

import Audit
import Foundation
import Identity

/// The end of sessions, worked out but not stored yet: nothing falls with them without its record.
struct SessionsEnd {
    private(set) var changes: [Change] = []
    private(set) var events: [Event] = []
    /// The sessions whose person can be named, with her.
    private(set) var persons: [(session: Session, person: BSN)] = []

    /// Works out what ends with `sessions`.
    ///
    /// A commit of the changes is refused with ``StoreError/Conflict/grantsChanged`` when another tab got or lost
    /// a grant in between; then it is to be worked out anew.
    init(
        of sessions: [Session], by cause: Event.RevocationCause, in store: any SessionReader,
        keys: PersonKeys, at now: Date
    ) async throws(StoreError) {
        for session in sessions {
            let person = try? keys.sealing.openBSN(session.person, for: session.place)
            let grants = try await store.grants(ofSession: session.id)
            changes += [
                .expectGrants(session: session.id, ids: Set(grants.map(\.id))), .endSession(id: session.id),
            ]
            let actor = person.map { keys.pseudonym(of: $0) }
            events += Self.events(session, grants, by: cause, actor: actor, at: now)
            if let person { persons.append((session, person)) }
        }
    }

    private static func events(
        _ session: Session, _ grants: [Grant], by cause: Event.RevocationCause, actor: Pseudonym?,
        at now: Date
    ) -> [Event] {
        func event(_ what: Event.What, dienst: DienstID? = nil) -> Event {
            Event(
                gemeente: session.gemeente, at: now, client: session.client, dienst: dienst, actor: actor,
                what: what)
        }
        return grants.map { event(.grantRevoked(grant: $0.id, by: cause), dienst: $0.dienst) }
            + [event(.loggedOut(session: session.id))]
    }
}

extension SessionReader {
    /// The sessions of a browser: the one its cookie continues, and then those it began, at any portal.
    func sessions(of browser: Browser) async throws(StoreError) -> [Session] {
        let begun = try await sessions(ofBrowser: Digest(of: browser.secret))
        guard let secret = browser.session, let continued = try await session(secret: Digest(of: secret))
        else { return begun }
        return [continued] + begun.filter { $0.id != continued.id }
    }
}

import Audit
import Foundation
import Identity
import OIDC
import Policy
import Representation

extension LoginDispatcher {
    /// A decision that says yes, and to whom.
    struct Permit {
        let decision: Decision
        let capacity: Capacity
        let until: Date?

        /// Nil for a no.
        init?(_ decision: Decision) {
            guard case .permit(let capacity, let until) = decision.outcome else { return nil }
            self.decision = decision
            self.capacity = capacity
            self.until = until
        }

        var represented: Person? {
            guard case .representing(let relation) = capacity else { return nil }
            return relation.represented
        }
    }

    /// Stores the grant, its code and the record of the decision, and goes back to the portal.
    func issue(
        _ visit: Visit, _ permit: Permit, with others: [Change] = [], recording consulted: [Event],
        at now: Date
    ) async throws(LoginFault) -> Continuation {
        let (login, session) = (visit.login, visit.session)
        let code = randomness.handle()
        let grant = newGrant(login, session, permit, at: now)
        let stored = StoredCode(
            digest: Digest(of: code), grant: grant.id, binding: CodeBinding(to: login.request),
            expiresAt: now + 60)
        let held = try await held(in: login, at: now)
        let relation = permit.decision.evidence.relation
        let falls = { (grant: Grant) in
            grant.isSuperseded(
                byRelation: relation?.id, of: relation?.register, dienst: login.request.dienst)
        }
        let superseded = held.flatMap(\.grants).filter(falls)
        // Another tab may have got a grant in between: then this one is not worked out from what stands.
        let changes =
            others + held.map { .expectGrants(session: $0.session.id, ids: Set($0.grants.map(\.id))) }
            + superseded.map { .revokeGrant(id: $0.id) }
            + [.issueGrant(grant, stored), .touchSession(id: session.id, at: now)]
            + [act(visit, permit, at: now)].compactMap(\.self)
        let events =
            consulted
            + superseded.map { event(login, .grantRevoked(grant: $0.id, by: .switchedPerson), at: now) }
            + [
                record(login, permit, .decided(DecisionRecord(permit.decision, keys)), at: now),
                record(login, permit, .grantIssued(grant: grant.id, besluit: grant.besluit), at: now),
            ]
        _ = try await move(login, by: .permitted, with: changes, recording: events)
        for (other, grants) in held
        where other.id != session.id && !grants.isEmpty && grants.allSatisfy(falls) {
            await farewell.say(other, of: visit.actor, at: now)
        }
        let url = redirectURL(code: code, for: login.request, issuer: catalogue.issuer)
        return Continuation(.returnToPortal(url: url))
    }

    /// What the browser holds at this portal, in the session at hand and in those of logins before: all her own, since
    /// anybody else's ended with her login.
    func held(
        in login: Login, at now: Date
    ) async throws(LoginFault) -> [(session: Session, grants: [Grant])] {
        try await stored { () throws(StoreError) in
            var held: [(session: Session, grants: [Grant])] = []
            for session in try await store.sessions(ofBrowser: login.browser)
            where session.client == login.request.client && session.isLive(at: now) {
                held.append((session, try await store.grants(ofSession: session.id)))
            }
            return held
        }
    }

    private func newGrant(_ login: Login, _ session: Session, _ permit: Permit, at now: Date) -> Grant {
        let id = randomness.handle()
        return Grant(
            id: id, session: session.id, client: login.request.client, gemeente: login.gemeente,
            dienst: login.request.dienst, besluit: permit.decision.id, kind: permit.capacity.kind,
            relation: permit.decision.evidence.relation,
            represented: permit.represented.map { person in
                keys.sealing.seal(canonicalJSON(StoredPerson(person)), for: Grant.place(id), randomness)
            }, acties: permit.decision.acties, toestemmingVereist: permit.decision.toestemmingVereist,
            issuedAt: now, endsAt: permit.until)
    }

    /// What the represented person can read of it later.
    private func act(_ visit: Visit, _ permit: Permit, at now: Date) -> Change? {
        guard case .representing(let relation) = permit.capacity else { return nil }
        let besluit = permit.decision.id
        let name = InzageOverview.ActorName(visit.actor, by: relation)
        return .recordAct(
            Act(
                besluit: besluit, gemeente: visit.login.gemeente, dienst: visit.dienst.id,
                represented: keys.pseudonym(of: relation.represented.bsn), at: now, kind: relation.kind,
                actor: keys.sealing.seal(canonicalJSON(name), for: Act.place(besluit), randomness),
                keptUntil: now + Act.lifetime))
    }

    private func record(_ login: Login, _ permit: Permit, _ what: Event.What, at now: Date) -> Event {
        event(login, what, by: permit.decision.actor, for: permit.represented?.bsn, at: now)
    }
}

extension InzageOverview.ActorName {
    /// What the represented may know of who acts by a relation.
    init(_ actor: Actor, by relation: Relation) {
        self =
            switch actor {
            case .person: .person(name: relation.holderName)
            case .employee(let employee):
                .organisation(name: relation.holderName, kvk: employee.organisation.kvk?.reveal())
            // Staff act by no relation.
            case .medewerker: .organisation(name: nil, kvk: nil)
            }
    }
}

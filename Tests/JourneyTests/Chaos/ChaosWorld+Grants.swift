import Audit
import Foundation
import Identity
import OIDC
import Outbound
import Policy
import Representation
import Simulators
import Storage
import Testing

@testable import Broker

extension ChaosWorld {
    /// Decides on the register's answer of this moment, as a login does.
    func decision(on bsn: BSN) async throws(RegisterError) -> Decision {
        let now = clock.now
        guard let actor = Self.bea else { throw .malformed(register: "test", field: "actor") }
        let answer = try await client.relation(
            RelationInquiry(
                checkID: UUID().uuidString, dienst: ChaosPortal.dienst.uuid, day: LocalDate(now),
                represented: bsn,
                actor: actor, level: .substantieel, doel: ChaosPortal.dienst.doel,
                gemeente: ChaosPortal.dienst.gemeente))
        return decide(
            Question(
                dienst: ChaosPortal.dienst, portal: .aware, actor: actor, login: Self.login("_a", at: now),
                wish: .maatregel(.answered(answer), kind: nil, represented: bsn), policyVersion: "test"),
            id: UUID().uuidString, at: now)
    }

    /// Gives a grant with a token when the register says yes; both have a name that says whom it is about.
    func grant(on bsn: BSN, named id: String) async throws {
        guard let actor = Self.bea, let decision = try? await decision(on: bsn),
            case .permit(.representing(let relation), let until) = decision.outcome,
            let reference = decision.evidence.relation
        else { return }
        let (now, dienst) = (clock.now, ChaosPortal.dienst)
        let person = canonicalJSON(StoredPerson(relation.represented))
        let grant = Grant(
            id: id, session: id, client: ChaosPortal.id, gemeente: dienst.gemeente, dienst: dienst.id,
            besluit: decision.id, kind: decision.kind, relation: reference,
            represented: keys.sealing.seal(person, for: Grant.place(id), .system), acties: decision.acties,
            toestemmingVereist: [], issuedAt: now, endsAt: until)
        let session = Session(
            id: id, secret: Digest(of: id), browser: Digest(of: id), client: grant.client,
            gemeente: grant.gemeente, actor: keys.seal(actor, for: Session.place(id), .system),
            login: Self.login(id, at: now), limits: dienst.sessie, startedAt: now, lastUsedAt: now)
        let code = StoredCode(
            digest: Digest(of: "code \(id)"), grant: id, binding: try Self.binding(), expiresAt: now + 60)
        let token = StoredToken(
            digest: Digest(of: id), grant: id, issuedAt: now, expiresAt: now + 604_800)
        do throws(StoreError) {
            try await store.commit(
                [.openSession(session), .issueGrant(grant, code), .redeemCode(code.digest, for: token)],
                recording: [])
        } catch {
            // A change was read between the answer and the grant: it is not given.
            #expect(error == .conflict(.relationMoved))
        }
    }

    /// Lets grants fall, and tells the portal as the gateway does.
    func keep() async {
        let now = clock.now
        for one in await keeper.keep(at: now).fallen { await farewell.say(one, at: now) }
    }

    /// Whether the portal hears that a token is active; nil when it hears neither, because nobody can know it.
    func isActive(_ grant: String) async throws -> Bool? {
        let question = try ChaosPortal.question(about: grant)
        do throws(TokenDeskFault) {
            return try await desk.introspect(question, at: clock.now)["active"] == true
        } catch {
            guard case .registerUnavailable = error else { throw error }
            return nil
        }
    }

    /// The grants that stand.
    func standing() async throws -> [Grant] {
        try await store.grants(restingOn: ToezichtClient.register, limit: .max).map(\.grant)
    }

    /// Who acts all night.
    static let bea = ActingSubject("bea").map {
        Actor.employee(
            Employee(
                organisation: Organisation(CastKantoor.haven.kvk), subject: $0, vestigingen: [],
                diensten: [DemoDienst.bijzondereBijstand.uuid], intermediary: nil))
    }

    private static func login(_ id: String, at now: Date) -> LoginEvidence {
        LoginEvidence(
            assertionID: id, identityProvider: IdentityProviderID("eherkenning"), level: .substantieel,
            authenticatedAt: now)
    }

    private static func binding() throws -> CodeBinding {
        let text = """
            {"client":"portaal","redirectURI":"https://portaal.example/terug","nonce":"n","codeChallenge":"c"}
            """
        return try JSONDecoder().decode(CodeBinding.self, from: Data(text.utf8))
    }
}

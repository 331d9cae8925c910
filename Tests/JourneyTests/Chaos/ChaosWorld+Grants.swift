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
                checkID: UUID().uuidString, dienst: Self.dienst.uuid, day: LocalDate(now), represented: bsn,
                actor: actor, level: .substantieel, doel: Self.dienst.doel, gemeente: Self.dienst.gemeente))
        let login = LoginEvidence(
            assertionID: "_a", identityProvider: IdentityProviderID("eherkenning"), level: .substantieel,
            authenticatedAt: now)
        return decide(
            Question(
                dienst: Self.dienst, portal: .aware, actor: actor, login: login,
                wish: .maatregel(.answered(answer), kind: nil, represented: bsn), policyVersion: "test"),
            id: UUID().uuidString, at: now)
    }

    /// Gives a grant when the register says yes; its name says whom it is about.
    func grant(on bsn: BSN, named id: String) async throws {
        guard let decision = try? await decision(on: bsn), case .permit(_, let until) = decision.outcome,
            let relation = decision.evidence.relation
        else { return }
        let now = clock.now
        let grant = Grant(
            id: id, session: id, client: ClientID("portaal"), gemeente: Self.dienst.gemeente,
            dienst: Self.dienst.id, besluit: decision.id, kind: decision.kind, relation: relation,
            represented: Sealed(bytes: Data([1])), acties: decision.acties, toestemmingVereist: [],
            issuedAt: now, endsAt: until)
        let week = Dienst.SessionLimits(idle: 604_800, absolute: 604_800)
        let session = Session(
            id: id, secret: Digest(of: id), browser: Digest(of: id), client: grant.client,
            gemeente: grant.gemeente, actor: Sealed(bytes: Data([1])),
            login: LoginEvidence(
                assertionID: id, identityProvider: IdentityProviderID("eherkenning"), level: .substantieel,
                authenticatedAt: now), limits: week, startedAt: now, lastUsedAt: now)
        let code = StoredCode(
            digest: Digest(of: "code \(id)"), grant: id, binding: try Self.binding(), expiresAt: now + 60)
        do throws(StoreError) {
            try await store.commit([.openSession(session), .issueGrant(grant, code)], recording: [])
        } catch {
            // A change was read between the answer and the grant: it is not given.
            #expect(error == .conflict(.relationMoved))
        }
    }

    /// The grants that stand.
    func standing() async throws -> [Grant] {
        try await store.grants(restingOn: ToezichtClient.register, limit: .max).map(\.grant)
    }

    private static let bea = ActingSubject("bea").map {
        Actor.employee(
            Employee(
                organisation: Organisation(CastKantoor.haven.kvk), subject: $0, vestigingen: [],
                diensten: [DemoDienst.bijzondereBijstand.uuid], intermediary: nil))
    }

    private static let dienst = Dienst(
        id: DienstID("bijstand"), uuid: DemoDienst.bijzondereBijstand.uuid, gemeente: GemeenteCode("0000"),
        naam: .init(nl: "Bijstand", en: "Assistance"), domein: .financieel, doel: "Aanvraag behandelen",
        grondslag: "Participatiewet art. 35", minimumLoA: .substantieel,
        identityProviders: [IdentityProviderID("eherkenning")],
        vertegenwoordiging: Set(Vertegenwoordiging.allCases), identificatie: [], sessie: .init())

    private static func binding() throws -> CodeBinding {
        let text = """
            {"client":"portaal","redirectURI":"https://portaal.example/terug","nonce":"n","codeChallenge":"c"}
            """
        return try JSONDecoder().decode(CodeBinding.self, from: Data(text.utf8))
    }
}

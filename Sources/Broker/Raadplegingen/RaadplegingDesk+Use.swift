import Audit
public import Foundation
import Identity
import Mandaat
public import OIDC
import Policy
import Representation

extension RaadplegingDesk {
    /// Says whether a token may be used now and for what: that of a raadpleging, or else that of a login.
    ///
    /// The order of the gemeente and the account are looked at again: what was withdrawn stops at once. Only the
    /// portal it was given to and the sources of the samenwerkingsverband are told.
    ///
    /// - Throws: ``TokenDeskFault`` when who asks does not prove itself, or the store does not answer.
    /// - Source: RFC 7662 §2.
    public func introspect(
        _ input: ClientAuthenticationInput, at now: Date
    ) async throws(TokenDeskFault) -> JSONObject {
        let client = try await tokens.authenticate(input, at: now).client.id
        let secret = try await tokens.reference(in: input)
        let digest = Digest(of: secret)
        let found = try await tokens.stored { () throws(StoreError) in
            try await store.raadpleging(token: digest)
        }
        guard let found else {
            return try await tokens.introspection(of: secret, at: input.form["dienst"], by: client, at: now)
        }
        return try await introspection(of: found.raadpleging, found.session, by: client, at: now)
    }

    private func introspection(
        of raadpleging: StoredRaadpleging, _ session: Session, by client: ClientID, at now: Date
    ) async throws(TokenDeskFault) -> JSONObject {
        guard let werkverband = catalogue.verbanden[raadpleging.verband],
            case .medewerker(let staff) = try? keys.actor(of: session)
        else { throw .broken }
        let mayAsk = client == session.client || werkverband.bronnen.contains(client)
        let isActive = try await stands(raadpleging, session, werkverband, staff, at: now) && mayAsk
        let answer = isActive ? try answer(raadpleging, session, staff, for: client) : inactiveIntrospection
        let event = Event(
            gemeente: raadpleging.gemeente, at: now, client: client,
            actor: keys.pseudonym(of: .medewerker(staff)),
            represented: try bsn(of: raadpleging).map { keys.pseudonym(of: $0) },
            what: .raadplegingIntrospected(besluit: raadpleging.besluit, active: isActive))
        try await tokens.stored { () throws(StoreError) in try await store.commit([], recording: [event]) }
        return answer
    }

    private func stands(
        _ raadpleging: StoredRaadpleging, _ session: Session, _ werkverband: Werkverband,
        _ staff: StaffMember, at now: Date
    ) async throws(TokenDeskFault) -> Bool {
        guard now < raadpleging.expiresAt, session.isLive(at: now) else { return false }
        let state = try await tokens.stored { () throws(StoreError) in
            try await store.state(of: raadpleging.verband, for: staff.account, on: LocalDate(now))
        }
        return stand(of: staff, state, in: werkverband, at: now) == .actief
            && werkverband.verband.stand(voor: raadpleging.gemeente, state.opdrachten, at: now) == .geldig
    }

    private func answer(
        _ raadpleging: StoredRaadpleging, _ session: Session, _ staff: StaffMember, for client: ClientID
    ) throws(TokenDeskFault) -> JSONObject {
        guard let gemeente = catalogue.gemeenten[raadpleging.gemeente] else { throw .broken }
        let represented = try bsn(of: raadpleging).map { bsn in
            // Who she is was typed at a desk, and not proven by herself.
            JSON.object(["bsn": .string(bsn.reveal()), "vastgesteld": .string("opgegeven")])
        }
        return [
            "active": .boolean(true), "token_type": .string("Bearer"), "iss": .string(catalogue.issuer),
            "client_id": .string(session.client.rawValue), "iat": .integer(seconds(raadpleging.issuedAt)),
            "exp": .integer(seconds(raadpleging.expiresAt)), "source": .string("medewerker"),
            "besluit": .string(raadpleging.besluit), "gemeente": .string(raadpleging.gemeente.rawValue),
            "gemeente_oin": .string(gemeente.oin.description),
            "onderdeel": .string(raadpleging.onderdeel.rawValue), "doel": .string(raadpleging.doel.rawValue),
            "grondslag": .string(raadpleging.grondslag),
            "act": .object([
                "sub": .string(keys.subject(of: .medewerker(staff), at: client)),
                "organisatie": .string(staff.organisatie.description),
                "functieprofiel": .string(staff.functieprofiel.rawValue),
            ]),
            "represents": represented,
        ]
    }

    private func seconds(_ instant: Date) -> Int { Int(instant.timeIntervalSince1970) }

    private func bsn(of raadpleging: StoredRaadpleging) throws(TokenDeskFault) -> BSN? {
        guard let sealed = raadpleging.represented else { return nil }
        do {
            return try keys.sealing.openBSN(sealed, for: StoredRaadpleging.place(raadpleging.besluit))
        } catch { throw .broken }
    }
}

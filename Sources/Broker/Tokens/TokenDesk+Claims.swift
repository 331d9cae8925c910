import Identity
import OIDC
import Policy
import Representation

extension TokenDesk {
    /// What may be said of a grant to its portal; ID token, userinfo and introspection all start from it.
    func claims(of holding: Holding) throws(TokenDeskFault) -> GrantClaims {
        let chain = parties(of: holding)
        guard let subject = chain.first else { throw .broken }
        let claims = try? GrantClaims(
            issuer: catalogue.issuer, client: holding.grant.client, preset: holding.portal.client.claims,
            subject: subject, represents: Array(chain.dropFirst()), level: holding.session.login.level,
            authenticatedAt: holding.session.login.authenticatedAt,
            authenticationSource: holding.actor.source, staff: holding.actor.staff,
            dienst: holding.dienst.id,
            dienstUUID: holding.dienst.uuid, etdServiceID: holding.dienst.etdServiceID,
            vertegenwoordiging: holding.grant.kind, acties: names(of: holding.grant.acties),
            toestemmingVereist: names(of: holding.grant.toestemmingVereist), besluit: holding.grant.besluit,
            gemeente: holding.grant.gemeente, sessionID: holding.session.id)
        guard let claims else { throw .broken }
        return claims
    }

    private func names(of acties: Set<Actie>) -> [String] { acties.map(\.rawValue).sorted() }

    /// Who logged in, and for whom in turn; each with what the dienst releases.
    private func parties(of holding: Holding) -> [Party] {
        let release = ClaimRelease(
            for: holding.dienst, actor: holding.actor, represented: holding.represented)
        let client = holding.grant.client
        return holding.actor.chain(to: holding.represented).map { link in
            switch link {
            case .person, .employee, .medewerker:
                Party(
                    subject: keys.subject(of: holding.actor, at: client),
                    identifiers: Party.Identifiers(bsn: release.actor))
            case .intermediary(let organisation):
                // Who sent the employee is evidence; the dienst's list is about whose mandate she has.
                Party(subject: keys.subject(of: organisation, at: client))
            case .organisation(let organisation):
                Party(
                    subject: keys.subject(of: organisation, at: client),
                    identifiers: Party.Identifiers(kvk: release.kvk, rsin: release.rsin))
            case .represented(let person):
                Party(
                    subject: keys.subject(of: person.bsn, at: client),
                    identifiers: Party.Identifiers(bsn: release.represented),
                    name: release.representedName?.written(in: .nl))
            }
        }
    }
}

extension Actor {
    fileprivate var source: AuthenticationSource {
        switch self {
        case .person: .digid
        case .employee: .eherkenning
        case .medewerker: .medewerker
        }
    }

    fileprivate var staff: StaffMember? {
        if case .medewerker(let staff) = self { staff } else { nil }
    }
}

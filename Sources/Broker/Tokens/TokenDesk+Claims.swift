import Identity
import OIDC
import Policy
import Representation

extension TokenDesk {
    /// What may be said of a grant to its portal; ID token, userinfo and introspection all start from it.
    func claims(of holding: Holding) throws(TokenDeskFault) -> GrantClaims {
        let release = ClaimRelease(
            for: holding.dienst, actor: .person(holding.actor), represented: holding.represented)
        let represents = holding.represented.map { person in
            Party(
                subject: pairwise(person.bsn, in: holding), bsn: release.represented,
                name: release.representedName?.written(in: .nl))
        }
        let claims = try? GrantClaims(
            issuer: catalogue.issuer, client: holding.grant.client, preset: holding.portal.client.claims,
            subject: Party(subject: pairwise(holding.actor, in: holding), bsn: release.actor, name: nil),
            represents: represents, level: holding.session.login.level,
            authenticatedAt: holding.session.login.authenticatedAt,
            dienst: holding.dienst.id, dienstUUID: holding.dienst.uuid,
            vertegenwoordiging: holding.grant.kind,
            besluit: holding.grant.besluit, gemeente: holding.grant.gemeente, sessionID: holding.session.id)
        guard let claims else { throw .broken }
        return claims
    }

    private func pairwise(_ bsn: BSN, in holding: Holding) -> String {
        pairwiseSubject(of: bsn, sector: holding.grant.client.rawValue, key: keys.naming)
    }
}

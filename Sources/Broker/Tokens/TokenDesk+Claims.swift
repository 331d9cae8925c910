import Identity
import OIDC
import Policy

extension TokenDesk {
    /// What may be said of a grant to its portal; ID token, userinfo and introspection all start from it.
    func claims(of holding: Holding) -> GrantClaims {
        let release = ClaimRelease(
            for: holding.dienst, actor: holding.actor, represented: holding.represented)
        return GrantClaims(
            issuer: catalogue.issuer, client: holding.grant.client, preset: holding.portal.client.claims,
            subject: Party(subject: pairwise(holding.actor, in: holding), bsn: release.actor, name: nil),
            represents: holding.represented.map { person in
                Party(
                    subject: pairwise(person.bsn, in: holding), bsn: release.represented,
                    name: release.representedName?.written(in: .nl))
            },
            level: holding.session.login.level, authenticatedAt: holding.session.login.authenticatedAt,
            authenticationSource: holding.session.login.identityProvider.rawValue, dienst: holding.dienst.id,
            dienstUUID: holding.dienst.uuid, vertegenwoordiging: holding.grant.kind,
            besluit: holding.grant.besluit, gemeente: holding.grant.gemeente, sessionID: holding.session.id)
    }

    private func pairwise(_ bsn: BSN, in holding: Holding) -> String {
        pairwiseSubject(of: bsn, sector: holding.grant.client.rawValue, key: keys.naming)
    }
}

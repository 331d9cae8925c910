import Foundation
import Identity

/// Builds the claims of a grant: the one place where they are made.
///
/// `sub` is who logged in, `represents` for whom she acts; an organisation that stands between them nests the
/// represented person in its own `represents`, so that the deepest is the one whose affair it is. A portal that does
/// not know `represents` then sees the actor as herself, never the represented person as logged in; `bsn` likewise is
/// the actor's own. The number of a relation is left out: it would link two portals.
///
/// - Source: NL GOV Assurance profile for OpenID Connect 1.0.1, provider profile, Representation.
public func claims(of grant: GrantClaims) -> JSONObject {
    let facts: JSONObject = [
        "sub": .string(grant.subject.subject),
        "sub_id_type": .string(pseudonymType),
        "acr": .string(grant.level.uri),
        "auth_time": .integer(seconds(grant.authenticatedAt)),
        "sid": .string(grant.sessionID),
        "dienst": .string(grant.dienst.rawValue),
        "vertegenwoordiging": .string(grant.vertegenwoordiging.rawValue),
        "acties": .texts(grant.acties),
        "toestemming_vereist": grant.toestemmingVereist.isEmpty ? nil : .texts(grant.toestemmingVereist),
        "besluit": .string(grant.besluit),
        "gemeente": .string(grant.gemeente.rawValue),
        "represents": nested(grant.represents[...], issuer: grant.issuer).map(JSON.object),
    ]
    let canonical = facts.merging(grant.subject.identifiers.claims).merging(grant.staff?.claims ?? [:])
    switch grant.preset {
    case .nlGov: return canonical
    case .openForms: return canonical.merging(openFormsClaims(of: grant))
    }
}

extension StaffMember {
    /// What a portal learns of staff: that it is staff, of whom and in what function. Her account stays with us.
    fileprivate var claims: JSONObject {
        [
            "source": .string(AuthenticationSource.medewerker.rawValue),
            "organisatie": .string(organisatie.description),
            "functieprofiel": .string(functieprofiel.rawValue),
        ]
    }
}

/// The outermost party, with those it represents inside.
private func nested(_ parties: ArraySlice<Party>, issuer: String) -> JSONObject? {
    guard let party = parties.first else { return nil }
    let claims: JSONObject = [
        "iss": .string(issuer),
        "sub": .string(party.subject),
        "sub_id_type": .string(pseudonymType),
        "name": party.name.map(JSON.string),
        "represents": nested(parties.dropFirst(), issuer: issuer).map(JSON.object),
    ]
    return claims.merging(party.identifiers.claims)
}

/// - Source: Stelsel Toegang SAML 1.0, identifier types.
let pseudonymType = "urn:nl-eid-gdi:1.0:id:Pseudonym"

/// Whole seconds since 1970, as `NumericDate` (RFC 7519 §2).
func seconds(_ instant: Date) -> Int { Int(instant.timeIntervalSince1970.rounded(.down)) }

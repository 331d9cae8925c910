import Foundation
import Identity

/// Builds the claims of a grant: the one place where they are made.
///
/// `sub` is the person who logged in, `represents` the person for whom she acts. A portal that does not know
/// `represents` then sees the actor as herself, never the represented person as logged in; `bsn` likewise is the
/// actor's own. The number of a machtiging is left out: it would link two portals.
///
/// - Source: NL GOV Assurance profile for OpenID Connect 1.0.1, provider profile, Representation.
public func claims(of grant: GrantClaims) -> JSONObject {
    let canonical: JSONObject = [
        "sub": .string(grant.subject.subject),
        "sub_id_type": .string(pseudonymType),
        "acr": .string(grant.level.uri),
        "auth_time": .integer(seconds(grant.authenticatedAt)),
        "sid": .string(grant.sessionID),
        "dienst": .string(grant.dienst.rawValue),
        "vertegenwoordiging": .string(grant.vertegenwoordiging.rawValue),
        "besluit": .string(grant.besluit),
        "gemeente": .string(grant.gemeente.rawValue),
        "bsn": grant.subject.bsn.map { .string($0.reveal()) },
        "represents": grant.represents.map { .object(represented($0, issuer: grant.issuer)) },
    ]
    switch grant.preset {
    case .nlGov: return canonical
    case .openForms: return canonical.merging(openFormsClaims(of: grant))
    }
}

private func represented(_ party: Party, issuer: String) -> JSONObject {
    [
        "iss": .string(issuer),
        "sub": .string(party.subject),
        "sub_id_type": .string(pseudonymType),
        "bsn": party.bsn.map { .string($0.reveal()) },
        "name": party.name.map(JSON.string),
    ]
}

/// - Source: Stelsel Toegang SAML 1.0, identifier types.
let pseudonymType = "urn:nl-eid-gdi:1.0:id:Pseudonym"

/// Whole seconds since 1970, as `NumericDate` (RFC 7519 §2).
func seconds(_ instant: Date) -> Int { Int(instant.timeIntervalSince1970.rounded(.down)) }

import Identity

/// The claims that Open Forms reads beside the canonical ones: its authentication context, whole, and flat ones.
///
/// The flat names are the defaults of its DigiD and DigiD Machtigen plugins, and for the level, which has no
/// default, the name in its manual. The context identifies everybody by BSN: where the dienst does not release one
/// of them it is left out whole, since half a context would name the wrong person.
///
/// - Source: Open Forms, authentication context JSON Schema (digid, with and without mandate); its DigiD Machtigen
///   option schema.
func openFormsClaims(of grant: GrantClaims) -> JSONObject {
    [
        "authentication_context": authenticationContext(of: grant).map(JSON.object),
        "authsp_level": .string(grant.level.digidClass),
        actingSubjectClaim: grant.represents == nil ? nil : identifier(of: grant.subject),
        legalSubjectClaim: grant.represents.flatMap(identifier),
        serviceUUIDClaim: grant.represents == nil ? nil : .string(grant.dienstUUID),
    ]
}

let actingSubjectClaim = "urn:nl-eid-gdi:1.0:ActingSubjectID"
let legalSubjectClaim = "urn:nl-eid-gdi:1.0:LegalSubjectID"
let serviceUUIDClaim = "urn:nl-eid-gdi:1.0:ServiceUUID"

private func authenticationContext(of grant: GrantClaims) -> JSONObject? {
    guard let actor = naturalPerson(grant.subject) else { return nil }
    let context: JSONObject = [
        "source": .string(grant.authenticationSource.rawValue),
        "levelOfAssurance": .string(grant.level.digidClass),
        "authorizee": .object(["legalSubject": .object(actor)]),
    ]
    guard let party = grant.represents else { return context }
    guard let represented = naturalPerson(party) else { return nil }
    return context.merging([
        "representee": .object(represented),
        "mandate": .object(["services": .array([.object(["id": .string(grant.dienstUUID)])])]),
    ])
}

private func naturalPerson(_ party: Party) -> JSONObject? {
    identifier(of: party).map { ["identifierType": "bsn", "identifier": $0] }
}

private func identifier(of party: Party) -> JSON? {
    party.bsn.map { .string($0.reveal()) }
}

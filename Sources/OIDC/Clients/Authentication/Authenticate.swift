public import Foundation
public import Identity

/// Authenticates a client by its one registered method: the door to every endpoint that portals call.
///
/// The journey consumes ``AuthenticatedClient/assertionID`` once, in storage.
///
/// - Parameters:
///   - request: Header and form.
///   - clients: All registered clients.
///   - issuer: Our issuer, the only audience an assertion may have.
///   - now: The moment of the request.
/// - Returns: The client, with the assertion that is still to be consumed.
/// - Throws: ``TokenFault`` with `invalid_client`, or `invalid_request` when the request shows several credentials.
/// - Source: RFC 6749 §2.3; OpenID Connect Core 9; RFC 7523 §3.
public func authenticate(
    _ request: ClientAuthenticationInput, clients: [ClientID: Client], issuer: String, at now: Date
) async throws(TokenFault) -> AuthenticatedClient {
    do throws(TokenRefusal) {
        guard request.form.repeated.isEmpty else { throw .repeatedParameter }
        let credentials = try ClientCredentials(in: request)
        guard let client = clients[credentials.client] else { throw .unknownClient }
        switch (client.authentication, credentials) {
        case (.clientSecretBasic(let digest), .secret(_, let secrets, .header)),
            (.clientSecretPost(let digest), .secret(_, let secrets, .form)):
            try check(secrets, against: digest)
            return AuthenticatedClient(client)
        case (.privateKeyJWT(let keys), .assertion(_, let token)):
            let expected = ClientAssertionRule.Expectations(client: client.id, issuer: issuer, now: now)
            return AuthenticatedClient(client, by: try await proven(token, by: keys, against: expected))
        default: throw .otherMethod
        }
    } catch {
        throw TokenFault(error)
    }
}

/// Secrets are long and random, so that their plain digest gives nothing away.
private func check(_ secrets: [String], against digest: Digest) throws(TokenRefusal) {
    let holds = secrets.map { equalInConstantTime(Digest(of: $0).description, digest.description) }
    guard holds.contains(true) else { throw .wrongSecret }
}

private func proven(
    _ token: CompactToken, by keys: ClientKeys, against expected: ClientAssertionRule.Expectations
) async throws(TokenRefusal) -> AuthenticatedClient.AssertionID {
    guard [nil, "jwt", "client-authentication+jwt"].contains(token.type) else { throw .malformedAssertion }
    guard await token.isSigned(by: keys.keys) else { throw .assertionSignature }
    for rule in ClientAssertionRule.allCases where !rule.holds(for: token.payload, expected) {
        throw rule.refusal
    }
    guard let jti = token.payload["jti"]?.text, let expiry = token.payload["exp"]?.number else {
        throw .assertionID
    }
    return AuthenticatedClient.AssertionID(
        jti: jti, expires: Date(timeIntervalSince1970: expiry) + ClientAssertionRule.clockSkew)
}

/// Judges whether a code may be exchanged: by its own client, with its own redirect URI, by who began the login.
///
/// That the code is used once is for storage, in the same transaction.
///
/// - Parameters:
///   - request: What the client sent.
///   - client: Who sent it, authenticated.
///   - binding: What was stored with the code.
/// - Throws: ``TokenFault`` with `invalid_grant`.
/// - Source: RFC 6749 §4.1.3, §10.5; RFC 7636 §4.6.
public func redeem(
    _ request: TokenRequest, by client: AuthenticatedClient, against binding: CodeBinding
) throws(TokenFault) {
    guard client.client.id == binding.client else { throw TokenFault(.otherClient) }
    guard sameOctets(request.redirectURI, binding.redirectURI) else { throw TokenFault(.otherRedirectURI) }
    guard equalInConstantTime(codeChallenge(of: request.codeVerifier), binding.codeChallenge) else {
        throw TokenFault(.wrongVerifier)
    }
}

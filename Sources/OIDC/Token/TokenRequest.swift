/// A request that exchanges a code for tokens, read but not yet judged.
///
/// - Source: RFC 6749 §4.1.3; RFC 7636 §4.5.
public struct TokenRequest: Hashable, Sendable {
    /// The code as it was sent; it is looked up by its digest.
    public let code: String
    /// To be the one of the authorization request, octet for octet.
    public let redirectURI: String
    /// 43 to 128 unreserved characters.
    public let codeVerifier: String

    /// Reads the form.
    public init(from parameters: Parameters) throws(TokenFault) {
        guard parameters.repeated.isEmpty else { throw TokenFault(.repeatedParameter) }
        guard let grantType = parameters["grant_type"] else { throw TokenFault(.missingGrantType) }
        guard grantType == "authorization_code" else { throw TokenFault(.grantType) }
        guard let code = parameters["code"], code.utf8.count <= 512 else { throw TokenFault(.missingCode) }
        guard let redirectURI = parameters["redirect_uri"] else { throw TokenFault(.missingRedirectURI) }
        guard let verifier = parameters["code_verifier"] else { throw TokenFault(.missingVerifier) }
        guard isCodeVerifier(verifier) else { throw TokenFault(.malformedVerifier) }
        self.code = code
        self.redirectURI = redirectURI
        codeVerifier = verifier
    }
}

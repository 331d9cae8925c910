/// A request of a client for a token for itself, read but not yet judged.
///
/// - Source: RFC 6749 §4.4.2.
public struct ProgramTokenRequest: Hashable, Sendable {
    /// What the token is to be for; nil for all that the client may.
    public let scopes: Set<String>?

    /// Whether a form asks for such a token.
    public static func isMeant(by parameters: Parameters) -> Bool {
        parameters["grant_type"] == "client_credentials"
    }

    /// Reads the form.
    public init(from parameters: Parameters) throws(TokenFault) {
        guard parameters.repeated.isEmpty else { throw TokenFault(.repeatedParameter) }
        guard let grantType = parameters["grant_type"] else { throw TokenFault(.missingGrantType) }
        guard grantType == "client_credentials" else { throw TokenFault(.grantType) }
        let words = parameters["scope"].map { $0.split(separator: " ").map(String.init) }
        guard words?.isEmpty != true else { throw TokenFault(.scope) }
        scopes = words.map { Set($0) }
    }
}

/// The body of a successful answer to it; it is sent with `Cache-Control: no-store`.
///
/// - Parameters:
///   - accessToken: The opaque access token.
///   - lifetime: Seconds until it expires.
///   - scope: What it is for.
/// - Returns: The JSON body; there is no refresh token.
/// - Source: RFC 6749 §4.4.3, §5.1.
public func programTokenAnswer(accessToken: String, lifetime: Int, scope: String) -> JSONObject {
    [
        "access_token": .string(accessToken), "token_type": "Bearer", "expires_in": .integer(lifetime),
        "scope": .string(scope),
    ]
}

public import Identity

/// A request that came by POST, as the query with which the browser asks again by GET.
///
/// A browser keeps its cookies from a form that another site sends, and brings them along with a GET. Only the
/// parameters that ``authorizationRequest(from:clients:)`` reads go into the address: none of them names a person,
/// as `login_hint` and `id_token_hint` may.
///
/// - Parameters:
///   - parameters: What came.
///   - clients: The registered clients.
/// - Returns: The query, at most 8000 octets.
/// - Throws: ``AuthorizationFault`` when the request is not valid, or longer than an address may be.
/// - Source: OpenID Connect Core 3.1.2.1; RFC 9110 §4.1, the length that every recipient supports.
public func authorizationQuery(
    from parameters: Parameters, clients: [ClientID: Client]
) throws(AuthorizationFault) -> String {
    let request = try authorizationRequest(from: parameters, clients: clients)
    let query = authorizationParameters.compactMap { name in
        parameters[name].map { "\(name)=\(percentEncoded($0))" }
    }
    .joined(separator: "&")
    guard query.utf8.count <= 8_000 else {
        throw AuthorizationFault(
            refusal: .tooLong, redirectURI: request.redirectURI, state: request.state)
    }
    return query
}

/// What an authorization request is read from.
package let authorizationParameters = [
    "client_id", "redirect_uri", "response_type", "response_mode", "scope", "state", "nonce",
    "code_challenge", "code_challenge_method", "acr_values", "kc_idp_hint", "vertegenwoordiging",
    "ui_locales", "prompt", "max_age",
]

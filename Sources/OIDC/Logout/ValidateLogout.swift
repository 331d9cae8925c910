public import Identity

/// Validates a request to log out.
///
/// An expired ID token is a good hint; its signature, type, issuer and audience are not waived. Without a hint no
/// client is proven: the person can still log out, and `post_logout_redirect_uri` is not followed.
///
/// - Parameters:
///   - parameters: The query or the form.
///   - clients: All registered clients.
///   - issuer: Our issuer.
///   - keys: The keys that signed our ID tokens, previous ones as well.
/// - Returns: What was asked, as far as it is proven.
/// - Throws: ``LogoutFault``.
/// - Source: OpenID Connect RP-Initiated Logout 1.0 §2, §4, §6.
public func logoutRequest(
    from parameters: Parameters, clients: [ClientID: Client], issuer: String, keys: SigningKeySet
) async throws(LogoutFault) -> LogoutRequest {
    do throws(LogoutRefusal) {
        guard parameters.repeated.isEmpty else { throw .repeatedParameter }
        let state = try optionalState(parameters)
        let hint = try await hint(parameters, clients, issuer, keys)
        return LogoutRequest(
            client: hint?.client.id, sessionID: hint?.sessionID,
            postLogoutRedirectURI: try registeredURI(parameters, hint), state: state)
    } catch {
        throw LogoutFault(refusal: error)
    }
}

private func optionalState(_ parameters: Parameters) throws(LogoutRefusal) -> String? {
    guard let state = parameters["state"] else { return nil }
    guard state.utf8.count <= 2_048 else { throw .tooLong }
    guard isPrintableASCII(state) else { throw .malformedState }
    return state
}

private func hint(
    _ parameters: Parameters, _ clients: [ClientID: Client], _ issuer: String, _ keys: SigningKeySet
) async throws(LogoutRefusal) -> IDTokenHint? {
    guard let text = parameters["id_token_hint"] else { return nil }
    guard let hint = await IDTokenHint(text, clients: clients, issuer: issuer, keys: keys) else {
        throw .invalidHint
    }
    guard [nil, hint.client.id.rawValue].contains(parameters["client_id"]) else { throw .contradictingClient }
    return hint
}

private func registeredURI(
    _ parameters: Parameters, _ hint: IDTokenHint?
) throws(LogoutRefusal) -> String? {
    guard let uri = parameters["post_logout_redirect_uri"], let client = hint?.client else { return nil }
    guard client.postLogoutRedirectURIs.contains(where: { sameOctets($0, uri) }) else {
        throw .unregisteredURI
    }
    return uri
}

public import Identity

/// Validates what a portal asks for at the authorization endpoint: this list is the endpoint.
///
/// Until client and redirect URI are proven a fault has no redirect URI, and nobody is redirected. Scopes that are
/// not known, `claims`, `login_hint`, `id_token_hint` and `display` are ignored.
///
/// Not held: that `state` and `nonce` have 128 bits of entropy (NL GOV), which cannot be seen from outside.
///
/// - Source: RFC 6749 §4.1.1, §3.1; OpenID Connect Core 3.1.2.2; RFC 7636 §4.4; NL GOV OpenID Connect 1.0.1.
public func authorizationRequest(
    from parameters: Parameters, clients: [ClientID: Client]
) throws(AuthorizationFault) -> AuthorizationRequest {
    let client: Client
    let redirectURI: String
    do throws(AuthorizationRefusal) {
        client = try knownClient(parameters, clients)
        redirectURI = try registeredRedirectURI(parameters, client)
    } catch {
        throw AuthorizationFault(refusal: error, redirectURI: nil, state: nil)
    }
    do throws(AuthorizationRefusal) {
        try refuseRepetition(parameters)
        try refuseOverlength(parameters)
        let state = try requiredState(parameters)
        try refuseRequestObjects(parameters)
        try requireCodeFlow(parameters)
        let dienst = try requestedDienst(parameters, client)
        let nonce = try requiredNonce(parameters)
        let codeChallenge = try requiredChallenge(parameters)
        let wishes = AuthorizationRequest.Wishes(
            minimumLevel: try minimumLevel(parameters),
            identityProvider: try pickedProvider(parameters),
            vertegenwoordiging: try announcedVertegenwoordiging(parameters),
            language: Language(preferences: parameters["ui_locales"]),
            prompt: try wantedPrompt(parameters),
            maxAge: try wantedMaxAge(parameters))
        return AuthorizationRequest(
            client: client.id, redirectURI: redirectURI, state: state, nonce: nonce,
            codeChallenge: codeChallenge,
            dienst: dienst, wishes: wishes)
    } catch {
        throw AuthorizationFault(
            refusal: error, redirectURI: redirectURI, state: try? requiredState(parameters))
    }
}

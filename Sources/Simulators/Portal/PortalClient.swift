import Crypto
import Foundation
import Identity

/// The portal's side of OpenID Connect: what it sends, and what it believes of what comes back.
struct PortalClient: Sendable {
    let configuration: PortalConfiguration
    let provider: PortalProvider
    let http: PortalHTTP
    let credentials: PortalCredentials
    let now: @Sendable () -> Date
    let randomness: Randomness

    /// A login that begins now.
    func pending(_ dienst: PortalConfiguration.Dienst) -> PendingLogin {
        PendingLogin(
            dienst: dienst, state: randomness.handle(), nonce: randomness.handle(),
            verifier: randomness.handle(), begunAt: now())
    }

    /// Where the browser goes to log in.
    ///
    /// - Source: OpenID Connect Core 3.1.2.1; RFC 7636 §4.3.
    func authorizationURL(
        _ login: PendingLogin, asking extra: [(String, String)]
    ) async throws(PortalFault) -> String {
        let challenge = base64URL(SHA256.hash(data: Data(login.verifier.utf8)))
        let query = [
            ("response_type", "code"), ("client_id", configuration.clientID.rawValue),
            ("redirect_uri", configuration.redirectURI), ("scope", "openid dienst:\(login.dienst.id)"),
            ("state", login.state), ("nonce", login.nonce), ("code_challenge", challenge),
            ("code_challenge_method", "S256"),
        ]
        return try await provider.metadata().authorizationEndpoint + "?" + formEncoded(query + extra)
    }

    /// Redeems a code, and holds the ID token to what was asked.
    func redeem(_ code: String, of login: PendingLogin) async throws(PortalFault) -> PortalLogin {
        let tokens: TokenAnswer = try await post(
            [
                ("grant_type", "authorization_code"), ("code", code),
                ("redirect_uri", configuration.redirectURI), ("code_verifier", login.verifier),
            ], to: try await provider.metadata().tokenEndpoint, "token")
        let claims = try await provider.verified(tokens.idToken, types: [nil, "jwt"], as: LearnedClaims.self)
        try claims.check(login, configuration, at: now())
        return PortalLogin(dienst: login.dienst, claims: claims, tokens: tokens)
    }

    /// Whether the access token may be used at a dienst now: what every API behind the portal asks first.
    ///
    /// - Source: RFC 7662 §2.1.
    func isActive(_ login: PortalLogin, at dienst: String) async throws(PortalFault) -> Bool {
        let answer: IntrospectionAnswer = try await post(
            [("token", login.tokens.accessToken), ("token_type_hint", "access_token"), ("dienst", dienst)],
            to: try await provider.metadata().introspectionEndpoint, "introspection")
        return answer.active && answer.dienst == dienst
    }

    /// The session that the gateway says has ended.
    func logoutClaims(_ token: String) async throws(PortalFault) -> LogoutClaims {
        let claims = try await provider.verified(token, types: ["logout+jwt"], as: LogoutClaims.self)
        try claims.check(configuration, at: now())
        return claims
    }

    /// Where the browser goes to log out, and the form it brings: the hint may name persons, so it is in no address.
    ///
    /// - Source: OpenID Connect RP-Initiated Logout 1.0 §2.
    func logoutForm(
        of login: PortalLogin
    ) async throws(PortalFault) -> (address: String, fields: [(String, String)]) {
        let fields = [
            ("id_token_hint", login.tokens.idToken), ("client_id", configuration.clientID.rawValue),
            ("post_logout_redirect_uri", configuration.postLogoutRedirectURI), ("state", randomness.handle()),
        ]
        return (try await provider.metadata().endSessionEndpoint, fields)
    }

    private func post<Answer: Decodable & Sendable>(
        _ form: [(String, String)], to url: String, _ what: String
    ) async throws(PortalFault) -> Answer {
        let proof = try await credentials.prove(at: now(), randomness)
        return try await http.post(form + proof.fields, to: url, headers: proof.headers, what)
    }
}

import Foundation
public import Identity
import OIDC

/// The gateway as its own OpenID client: the same login, code and token as at any portal's, and no second way.
public struct OwnPortal: Sendable {
    let catalogue: Catalogue
    private let logins: LoginDispatcher
    private let tokens: TokenDesk
    private let keys: PersonKeys
    private let randomness: Randomness
    /// What proves our own portals.
    private let secret: String

    /// Puts the portal together.
    ///
    /// - Parameters:
    ///   - catalogue: With the portals of ``Catalogue/offering(_:secret:)``.
    ///   - logins: Leads the login.
    ///   - tokens: Exchanges its code.
    ///   - keys: What seals the cookie of a login that is under way.
    ///   - randomness: Source of handles.
    ///   - secret: The one the catalogue's portals were made with.
    public init(
        catalogue: Catalogue, logins: LoginDispatcher, tokens: TokenDesk, keys: PersonKeys,
        randomness: Randomness, secret: String
    ) {
        self.catalogue = catalogue
        self.logins = logins
        self.tokens = tokens
        self.keys = keys
        self.randomness = randomness
        self.secret = secret
    }

    /// What the names of our own portals and diensten begin with, and no other's.
    public static let reserved = [InzageSettings.prefix, BeheerSettings.prefix]

    /// Whether there is such a portal.
    func offers(_ client: ClientID) -> Bool { catalogue.portals[client] != nil }

    /// Begins a login at one of our portals.
    ///
    /// - Returns: What the browser does next, and the value of the cookie that binds the return to this browser.
    func begin(
        at client: ClientID, by browser: Browser, language: Language, at now: Date
    ) async throws(OwnPortalFault) -> (step: Continuation, cookie: String) {
        let pending = PendingOwnLogin(
            client: client, state: randomness.handle(), verifier: randomness.handle(),
            expiresAt: now + Login.lifetime)
        guard let portal = catalogue.portals[client]?.client,
            let query = query(of: pending, portal, language),
            let request = try? authorizationRequest(from: query, clients: catalogue.clients)
        else { throw .notOffered }
        do throws(LoginFault) {
            let step = try await logins.begin(request, by: browser, at: now)
            return (step, pending.sealed(with: keys.sealing, randomness))
        } catch { throw .login(error) }
    }

    /// Takes the browser back from the login.
    ///
    /// - Parameters:
    ///   - parameters: The query of the address it came to.
    ///   - cookie: The one that ``begin(at:by:language:at:)`` gave.
    ///   - client: The portal whose address that is.
    ///   - now: The moment.
    /// - Returns: The access token, which the browser keeps.
    /// - Throws: ``OwnPortalFault/unproven`` for a return that this browser did not begin, ``OwnPortalFault/declined``
    ///   for one without a code, otherwise why the code gives nothing.
    func finish(
        _ parameters: Parameters, cookie: String?, at client: ClientID, at now: Date
    ) async throws(OwnPortalFault) -> String {
        guard let cookie, let pending = PendingOwnLogin(cookie, openedWith: keys.sealing),
            pending.client == client, now < pending.expiresAt, let state = parameters["state"],
            state == pending.state, parameters["iss"] == catalogue.issuer
        else { throw .unproven }
        guard let code = parameters["code"] else { throw .declined }
        let form = [
            ("grant_type", "authorization_code"), ("code", code), ("code_verifier", pending.verifier),
            ("redirect_uri", catalogue.portals[client]?.client.redirectURIs.first ?? ""),
            ("client_id", client.rawValue), ("client_secret", secret),
        ]
        guard let posted = try? Parameters(form: formEncoded(form)) else { throw .unproven }
        do throws(TokenDeskFault) {
            let answer = try await tokens.exchange(
                ClientAuthenticationInput(authorizationHeader: nil, form: posted), at: now)
            guard let token = answer["access_token"]?.text else { throw .broken }
            return token
        } catch { throw .token(error) }
    }

    /// Who holds a token of one of our portals, while it stands.
    func holding(
        _ token: String, at client: ClientID, at now: Date
    ) async throws(TokenDeskFault) -> Holding? {
        guard let holding = try await tokens.use(of: token, by: nil, at: now)?.holding,
            holding.grant.client == client, holding.grant.kind == .zelf
        else { return nil }
        return holding
    }

    private func query(of pending: PendingOwnLogin, _ client: Client, _ language: Language) -> Parameters? {
        guard let address = client.redirectURIs.first, let dienst = client.diensten.first else { return nil }
        return try? Parameters(
            query: formEncoded([
                ("response_type", "code"), ("client_id", client.id.rawValue), ("redirect_uri", address),
                ("state", pending.state), ("nonce", randomness.handle()),
                ("code_challenge", codeChallenge(of: pending.verifier)), ("code_challenge_method", "S256"),
                ("scope", scope(for: dienst)), ("vertegenwoordiging", "zelf"),
                ("ui_locales", language.rawValue),
            ]))
    }
}

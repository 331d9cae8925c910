import Audit
public import Foundation
public import Identity
public import OIDC
import Policy
import Representation

/// Lets a person read who acted for her, and say that something is not right.
///
/// She logs in as at any portal; what she reads is found by the number that login proved, never by anything that
/// came with a request.
public struct InzageDesk: Sendable {
    let catalogue: Catalogue
    let logins: LoginDispatcher
    let tokens: TokenDesk
    let registers: Registers
    let store: any Journal & ActReader
    let keys: PersonKeys
    let randomness: Randomness
    /// What proves our own portal.
    let secret: String

    /// Puts the desk together.
    ///
    /// - Parameters:
    ///   - catalogue: With the portals of ``Catalogue/offering(_:secret:)``.
    ///   - logins: Leads the login.
    ///   - tokens: Exchanges its code.
    ///   - registers: Where it is asked what protects her.
    ///   - store: Where acts are kept.
    ///   - keys: What seals and what names persons.
    ///   - randomness: Source of handles.
    ///   - secret: The one the catalogue's portals were made with.
    public init(
        catalogue: Catalogue, logins: LoginDispatcher, tokens: TokenDesk, registers: Registers,
        store: any Journal & ActReader,
        keys: PersonKeys, randomness: Randomness, secret: String
    ) {
        self.catalogue = catalogue
        self.logins = logins
        self.tokens = tokens
        self.registers = registers
        self.store = store
        self.keys = keys
        self.randomness = randomness
        self.secret = secret
    }

    /// Whether a gemeente offers it.
    public func isOffered(by gemeente: GemeenteCode) -> Bool {
        catalogue.portals[InzageSettings.client(of: gemeente)] != nil
    }

    /// Begins the login.
    ///
    /// - Returns: What the browser does next, and the value of the cookie that binds the return to this browser.
    public func begin(
        in gemeente: GemeenteCode, by browser: Browser, language: Language, at now: Date
    ) async throws(InzageFault) -> (step: Continuation, cookie: String) {
        let pending = PendingInzage(
            gemeente: gemeente, state: randomness.handle(), verifier: randomness.handle(),
            expiresAt: now + Login.lifetime)
        guard isOffered(by: gemeente), let query = try? Parameters(query: query(of: pending, language)),
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
    ///   - cookie: The one that ``begin(in:by:language:at:)`` gave.
    ///   - gemeente: The gemeente in the address.
    ///   - now: The moment.
    /// - Returns: The value of the cookie under which the person may read.
    /// - Throws: ``InzageFault/unproven`` for a return that this browser did not begin, ``InzageFault/declined`` for
    ///   one without a code, otherwise why the code gives nothing.
    public func finish(
        _ parameters: Parameters, cookie: String?, in gemeente: GemeenteCode, at now: Date
    ) async throws(InzageFault) -> String {
        guard let cookie, let pending = PendingInzage(cookie, openedWith: keys.sealing),
            pending.gemeente == gemeente, now < pending.expiresAt, let state = parameters["state"],
            state == pending.state, parameters["iss"] == catalogue.issuer
        else { throw .unproven }
        guard let code = parameters["code"] else { throw .declined }
        let client = InzageSettings.client(of: gemeente)
        let form = [
            ("grant_type", "authorization_code"), ("code", code), ("code_verifier", pending.verifier),
            ("redirect_uri", catalogue.inzageReturn(gemeente)), ("client_id", client.rawValue),
            ("client_secret", secret),
        ]
        guard let posted = try? Parameters(form: formEncoded(form)) else { throw .unproven }
        do throws(TokenDeskFault) {
            let answer = try await tokens.exchange(
                ClientAuthenticationInput(authorizationHeader: nil, form: posted), at: now)
            guard let token = answer["access_token"]?.text else { throw .broken }
            return token
        } catch { throw .token(error) }
    }

    private func query(of pending: PendingInzage, _ language: Language) -> String {
        formEncoded([
            ("response_type", "code"), ("client_id", InzageSettings.client(of: pending.gemeente).rawValue),
            ("redirect_uri", catalogue.inzageReturn(pending.gemeente)), ("state", pending.state),
            ("nonce", randomness.handle()), ("code_challenge", codeChallenge(of: pending.verifier)),
            ("code_challenge_method", "S256"),
            ("scope", scope(for: InzageSettings.dienst(of: pending.gemeente))),
            ("vertegenwoordiging", "zelf"), ("ui_locales", language.rawValue),
        ])
    }

    func stored<Value>(_ work: () async throws(StoreError) -> Value) async throws(InzageFault) -> Value {
        do throws(StoreError) { return try await work() } catch { throw .store(error) }
    }
}

import Audit
import Broker
import Foundation
import Identity
import OIDC
import TestSupport

extension World {
    /// Logs somebody in for herself and gives the portal's access token.
    func token(
        at client: ClientID, assertion: String = "_a1", as person: String = anna, in browser: String,
        now: Date = Fixture.noon
    ) async throws -> String {
        await provider.answer(.success(try Self.login(assertion: assertion, at: now, as: person)))
        return try await token(Fixture.request(client: client), in: browser, now: now)
    }

    /// The same, for any request.
    func token(
        _ request: AuthorizationRequest, in secret: String, now: Date = Fixture.noon
    ) async throws -> String {
        let browser = Browser(secret: secret, session: nil)
        let begun = try await logins.begin(request, by: browser, at: now)
        var step = try await logins.receive(
            .artifact("a"), at: request.identityProvider ?? Fixture.digid,
            relayState: Self.relayState(in: begun.step), from: browser,
            at: now
        ).step
        if case .show(let id) = step {
            let page = try await logins.page(of: id, for: browser, at: now)
            step = try await logins.choose(.way(.myself), in: id, version: page.version, by: browser, at: now)
                .step
        }
        let answer = try await exchange(Self.parameter("code", in: step), by: request.client, at: now)
        return answer["access_token"]?.text ?? ""
    }

    func isActive(_ token: String, at client: ClientID) async throws -> Bool {
        let input = try Fixture.input(["token": token], by: client)
        return try await tokens.introspect(input, at: Fixture.noon)["active"] == true
    }

    /// Confirms a logout in the browser `browser`, up to the provider.
    func sentToLogOut(
        at now: Date = Fixture.noon
    ) async throws -> (relayState: String, cookie: String) {
        let step = try await logouts.begin(
            Parameters(query: "confirm=yes"), by: Browser(secret: "browser", session: nil), at: now)
        guard case .send(.post(_, let fields), let cookie, _) = step else { throw NotSent() }
        return (fields["RelayState"] ?? "", cookie)
    }

    struct NotSent: Error {}
}

extension Event {
    var isLogout: Bool {
        if case .loggedOut = what { true } else { false }
    }

    var isAuthentication: Bool {
        if case .authenticated = what { true } else { false }
    }

    func isRevocation(by cause: RevocationCause) -> Bool {
        if case .grantRevoked(_, cause) = what { true } else { false }
    }
}

extension Grant {
    /// A grant that another tab got while the session was being ended.
    static func late(in session: Session) -> Grant {
        Grant(
            id: "late", session: session.id, client: session.client, gemeente: session.gemeente,
            dienst: Fixture.parkeren, besluit: "b", kind: .zelf, relation: nil, represented: nil, acties: [],
            toestemmingVereist: [], issuedAt: Fixture.noon, endsAt: nil)
    }
}

extension StoredCode {
    static func late() throws -> StoredCode {
        StoredCode(
            digest: Digest(of: "late"), grant: "late", binding: CodeBinding(to: try Fixture.request()),
            expiresAt: Fixture.noon + 60)
    }
}

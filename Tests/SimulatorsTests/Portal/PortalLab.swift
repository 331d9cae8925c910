import AsyncHTTPClient
import Foundation
import Hummingbird
import HummingbirdCore
import Identity
import JWTKit
import Logging
import NIOCore
import NIOHTTP1
import ServiceLifecycle
import Simulators
import Testing

/// A portal, its provider and one browser, all over HTTP.
struct PortalLab: Sendable {
    static let now = Date(timeIntervalSince1970: 1_790_000_000)
    static let keys = Result { try ProviderKeys() }

    let provider: FakeProvider
    let issuer: String
    let configuration: PortalConfiguration
    let browser: PortalBrowser

    /// Runs everything while `body` runs.
    static func run(
        _ authentication: PortalConfiguration.Authentication = .clientSecretBasic(secret: "geheim:1"),
        isAware: Bool = true, inkijk: Inkijk? = nil,
        _ body: @Sendable @escaping (PortalLab) async throws -> Void
    ) async throws {
        try await withProvider { provider, issuer in
            let configuration = PortalConfiguration(
                clientID: ClientID("portaal"), issuer: issuer, authentication: authentication,
                isAware: isAware,
                listen: ListenAddress(port: 0),
                diensten: [DemoDienst.bijzondereBijstand, DemoDienst.trouwen].map(
                    PortalConfiguration.Dienst.init), inkijk: inkijk)
            let portal = try DemoPortal(configuration, now: { now }, logger: portalSilence)
            try await serving(portal) {
                let browser = PortalBrowser(home: try await portal.url())
                try await body(
                    PortalLab(
                        provider: provider, issuer: issuer, configuration: configuration, browser: browser))
            }
        }
    }

    /// Runs a provider while `body` runs; the text is its issuer.
    static func withProvider(
        _ body: @Sendable @escaping (FakeProvider, String) async throws -> Void
    ) async throws {
        let provider = FakeProvider(keys: try keys.get())
        let (ports, port) = AsyncStream.makeStream(of: Int.self)
        let server = Application(
            responder: CallbackResponder { (request: Request, _: BasicRequestContext) in
                try await provider.answer(request)
            },
            configuration: ApplicationConfiguration(address: .hostname("127.0.0.1", port: 0)),
            onServerRunning: { port.yield($0.localAddress?.port ?? 0) }, logger: portalSilence)
        try await serving(server) {
            let issuer = "http://127.0.0.1:\(await ports.first { _ in true } ?? 0)"
            await provider.listen(at: issuer)
            try await body(provider, issuer)
        }
    }

    static func serving(
        _ service: some Service, _ body: @Sendable @escaping () async throws -> Void
    ) async throws {
        let services = ServiceGroup(configuration: .init(services: [service], logger: portalSilence))
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { try await services.run() }
            defer { group.cancelAll() }
            try await body()
            await services.triggerGracefulShutdown()
            try await group.waitForAll()
        }
    }
}

let portalSilence = Logger(label: "portal") { _ in SwiftLogNoOpLogHandler() }

extension PortalLab {
    /// What the portal asks the provider when somebody begins at a dienst.
    func begin(_ path: String = "/dienst/bijzondere-bijstand") async throws -> [String: String] {
        let answer = try await browser.get(path)
        let query = try #require(answer.location?.split(separator: "?", maxSplits: 1).last)
        return try URLEncodedFormDecoder().decode([String: String].self, from: String(query))
    }

    /// What a good ID token says in answer to that.
    func claims(_ asked: [String: String]) -> TestClaims {
        let now = Int(Self.now.timeIntervalSince1970)
        return TestClaims([
            "iss": .string(issuer), "aud": .string("portaal"), "sub": "pseudonym-anna",
            "exp": .int(now + 300),
            "iat": .int(now), "nonce": .string(asked["nonce"] ?? ""), "sid": "sid-1",
            "acr": "http://eidas.europa.eu/LoA/substantial", "auth_time": .int(now), "jti": "jti-1",
            "dienst": "bijzondere-bijstand", "vertegenwoordiging": "machtiging", "besluit": "besluit-7",
            "gemeente": "0518", "bsn": "999999047",
            "represents": .object([
                "iss": .string(issuer), "sub": "pseudonym-janny", "name": "mevrouw J. de Vries",
                "bsn": "999991607",
            ]),
        ])
    }

    /// Comes back with a code for which the provider gives that token.
    func comeBack(_ asked: [String: String], _ idToken: String) async throws -> PortalBrowser.Answer {
        await provider.give(idToken, for: "c1")
        return try await browser.get(
            "/oidc/callback", [("code", "c1"), ("state", asked["state"] ?? ""), ("iss", issuer)])
    }

    /// Logs in with a good token, or one that differs in some claims.
    func logIn(_ path: String = "/dienst/bijzondere-bijstand") async throws -> String {
        let asked = try await begin(path)
        let token = try await provider.keys.sign(claims(asked))
        #expect(try await comeBack(asked, token).location == "/mijn")
        return token
    }
}

import AsyncHTTPClient
import Foundation
import Identity
import SAML
import ServiceLifecycle
import Simulators
import Testing
import XMLSec

/// A running mock eHerkenning, and before it the gateway's own SAML: they share no code.
struct EHerkenningLab: Sendable {
    static let entityID = "urn:etoegang:DV:\(DevelopmentPKI.gatewayOIN):entities:9000"
    static let artifactService = "https://sp.example/saml/acs"
    static let postService = "https://sp.example/saml/post"

    let mock: MockEHerkenning
    let configuration: MockEHerkenningConfiguration
    let clock: TestClock
    let key: SigningKey
    let decryptionKey: DecryptionKey
    let http: HTTPClient

    var front: String { configuration.provider.frontURL }

    /// A request for a dienst, now.
    func request(
        _ answer: AuthnRequest.Answer = .index(0), service: UInt16? = 9113, minimumClass: String? = nil
    ) -> AuthnRequest {
        AuthnRequest(
            header: RequestHeader(
                id: "_request", issueInstant: clock.now,
                destination: front + "/saml/idp/request_authentication", issuer: Self.entityID),
            answer: answer, forceAuthn: true, minimumClass: minimumClass, service: service)
    }

    /// Brings a request by POST; what comes is the login page.
    func bring(_ request: AuthnRequest, signedBy other: SigningKey? = nil) async throws -> Lab.Reply {
        let form = try PostForm(
            request: request.markup, signedBy: other ?? key, to: request.header.destination,
            relayState: "handle")
        return try await post(form.action, form.fields.map { ($0.name, $0.value) })
    }

    /// Fills in the login page.
    func fillIn(_ page: Lab.Reply, _ login: TestLogin) async throws -> Lab.Reply {
        let handle = try #require(page.text.firstMatch(of: /name="login" value="([^"]+)"/)?.1)
        return try await post(front + "/inloggen", [("login", String(handle))] + login.fields)
    }

    /// A whole login by artifact, judged by the gateway's own validator.
    func login(
        _ login: TestLogin, service: ETDService = EHerkenningDiensten.bijstand
    ) async throws -> Verdict {
        let page = try await bring(request(service: service.id.index))
        let reply = try await fillIn(page, login)
        let resolved = try await resolve(try Lab.parameters(of: reply)["SAMLart"] ?? "")
        return try judge(resolved.bytes, as: .artifactResponse, service, at: Self.artifactService)
    }

    /// Resolves an artifact over mutual TLS.
    func resolve(_ artifact: String) async throws -> Lab.Reply {
        let address = configuration.provider.backURL + "/saml/idp/resolve_artifact"
        let header = RequestHeader(
            id: "_resolve", issueInstant: clock.now, destination: address, issuer: Self.entityID)
        let envelope = try SoapRequest.make(
            request: ArtifactResolve(header: header, artifact: Artifact(artifact)).markup, signedBy: key)
        return try await post(address, envelope, type: "text/xml")
    }

    func judge(
        _ bytes: [UInt8], as input: Input, _ service: ETDService, at address: String
    ) throws -> Verdict {
        var expected = Expectations(entityID: Self.entityID, acsURL: address, now: clock.now)
        expected.requestID = "_request"
        expected.artifactResolveID = "_resolve"
        expected.minimumLevel = Profile.eherkenning.authnContextClass(for: service.minimum)
        expected.service = service.requested
        expected.decryptionKeys = [decryptionKey]
        let provider = try IdentityProviderMetadata(parsing: mock.metadata())
        return ResponseValidator(provider: provider, profile: .eherkenning)
            .validate(bytes, as: input, against: expected)
    }

    private func post(_ address: String, _ form: [(String, String)]) async throws -> Lab.Reply {
        let body = form.map { "\($0.0)=\(escaped($0.1))" }.joined(separator: "&")
        return try await post(address, Array(body.utf8), type: "application/x-www-form-urlencoded")
    }

    private func post(_ address: String, _ body: [UInt8], type: String) async throws -> Lab.Reply {
        try await Lab.post(address, body, type: type, by: http)
    }
}

/// What somebody fills in at the login page.
struct TestLogin: Sendable {
    var medewerker = "bea"
    var niveau = EHerkenningLevel.eh3
    var namens = ""
    var storing = ""
    var actie = "inloggen"

    var fields: [(String, String)] {
        [
            ("medewerker", medewerker), ("niveau", niveau.rawValue), ("namens", namens), ("storing", storing),
            ("actie", actie),
        ]
    }
}

/// Runs a mock eHerkenning on free ports for as long as `body` takes.
func withEHerkenning(_ body: @Sendable (EHerkenningLab) async throws -> Void) async throws {
    let pki = try TestPKI.get()
    let clock = TestClock(Date(timeIntervalSince1970: Date().timeIntervalSince1970.rounded()))
    let key = try signingKey(pki.gatewaySigning)
    let configuration = MockEHerkenningConfiguration(
        pki: pki, frontPort: try await freePort(), backPort: try await freePort(),
        serviceProviders: [.metadata(try EHerkenningDiensten.metadata(key))],
        catalogues: [try EHerkenningDiensten.catalogue(key, pki, at: clock.now)], slowness: 0)
    let mock = try MockEHerkenning(configuration: configuration, now: { clock.now }, logger: quiet)
    let http = try client(certificate: pki.gatewayClient, trust: pki.authority.certificate)
    let lab = EHerkenningLab(
        mock: mock, configuration: configuration, clock: clock, key: key,
        decryptionKey: try DecryptionKey(
            privateKeyPEM: text(pki.gatewayEncryption.privateKey),
            certificatePEM: text(pki.gatewayEncryption.certificate)), http: http)
    do {
        try await run(try mock.services(), listening: mock.listening) { try await body(lab) }
        try await http.shutdown()
    } catch {
        try await http.shutdown()
        throw error
    }
}

/// The key of a pair of files.
func signingKey(_ pair: DevelopmentPKI.KeyPair) throws -> SigningKey {
    try SigningKey(privateKeyPEM: text(pair.privateKey), certificatePEM: text(pair.certificate))
}

import AsyncHTTPClient
import Foundation
import Identity
import SAML
import Simulators
import Testing
import XMLSec

/// A running mock provider of an organisation, and before it the gateway's own SAML: they share no code.
struct MedewerkersLab: Sendable {
    static let entityID = "https://sp.example/saml"
    static let service = "https://sp.example/saml/post"

    let mock: MockMedewerkers
    let configuration: MockMedewerkersConfiguration
    let clock: TestClock
    let key: SigningKey
    let http: HTTPClient

    /// Brings a request by POST; what comes is the login page.
    func bring(level: String? = LevelOfAssurance.substantieel.uri) async throws -> Lab.Reply {
        let request = AuthnRequest(
            header: RequestHeader(
                id: "_request", issueInstant: clock.now,
                destination: configuration.provider.frontURL + "/saml/idp/request_authentication",
                issuer: Self.entityID),
            answer: .address(Self.service, .post), forceAuthn: false, minimumClass: level)
        let form = try PostForm(
            request: request.markup, signedBy: key, to: request.header.destination, relayState: "handle")
        return try await post(form.action, form.fields.map { ($0.name, $0.value) })
    }

    /// Fills in the login page.
    func fillIn(_ page: Lab.Reply, _ changes: [String: String] = [:]) async throws -> Lab.Reply {
        let handle = try #require(page.text.firstMatch(of: /name="login" value="([^"]+)"/)?.1)
        let fields = [
            "login": String(handle), "medewerker": "kim", "niveau": "substantieel", "netwerkzone": "gemnet",
            "storing": "", "actie": "inloggen",
        ].merging(changes) { $1 }
        return try await post(
            configuration.provider.frontURL + "/inloggen", fields.map { ($0.key, $0.value) })
    }

    /// A whole login, judged by the gateway's own validator.
    func login(_ changes: [String: String] = [:]) async throws -> Verdict {
        let form = try await fillIn(try await bring(), changes)
        let field = try #require(form.text.firstMatch(of: /name="SAMLResponse" value="([^"]+)"/)?.1)
        return try judge(Array(try #require(Data(base64Encoded: String(field)))))
    }

    func judge(_ bytes: [UInt8]) throws -> Verdict {
        var expected = Expectations(entityID: Self.entityID, acsURL: Self.service, now: clock.now)
        expected.requestID = "_request"
        expected.minimumLevel = LevelOfAssurance.substantieel.uri
        var attributes = StaffAttributes()
        for word in StaffAttributes.words {
            guard let part = StaffAttributes.part(word), let name = configuration.attributes[word] else {
                continue
            }
            attributes[keyPath: part] = name
        }
        expected.staff = StaffExpectations(
            organisatie: try OIN(DevelopmentPKI.staffOIN), attributes: attributes)
        return ResponseValidator(
            provider: try IdentityProviderMetadata(parsing: mock.metadata()), profile: .medewerker
        ).validate(bytes, as: .response, against: expected)
    }

    private func post(_ address: String, _ form: [(String, String)]) async throws -> Lab.Reply {
        let body = form.map { "\($0.0)=\(escaped($0.1))" }.joined(separator: "&")
        return try await Lab.post(
            address, Array(body.utf8), type: "application/x-www-form-urlencoded", by: http)
    }
}

/// Runs a mock provider of an organisation on free ports for as long as `body` takes.
func withMedewerkers(
    _ change: (inout MockMedewerkersConfiguration) -> Void = { _ in },
    _ body: @Sendable (MedewerkersLab) async throws -> Void
) async throws {
    let pki = try TestPKI.get()
    let clock = TestClock(Date(timeIntervalSince1970: Date().timeIntervalSince1970.rounded()))
    var configuration = MockMedewerkersConfiguration(
        pki: pki, frontPort: try await freePort(), backPort: try await freePort(),
        serviceProviders: [
            .metadata(try medewerkersMetadata(try signingKey(pki.gatewaySigning)))
        ], slowness: 0)
    change(&configuration)
    let mock = try MockMedewerkers(configuration: configuration, now: { clock.now }, logger: quiet)
    let http = try client(certificate: pki.gatewayClient, trust: pki.authority.certificate)
    let lab = MedewerkersLab(
        mock: mock, configuration: configuration, clock: clock, key: try signingKey(pki.gatewaySigning),
        http: http)
    do {
        try await run(try mock.services(), listening: mock.listening) { try await body(lab) }
        try await http.shutdown()
    } catch {
        try await http.shutdown()
        throw error
    }
}

/// The path of the service provider's metadata: it takes answers by POST.
private func medewerkersMetadata(_ key: SigningKey) throws -> String {
    let metadata = ServiceProviderMetadata(
        id: "_metadata", entityID: MedewerkersLab.entityID, validUntil: nil,
        signingKeys: [.init(name: key.keyName, certificate: key.certificateBase64)],
        assertionConsumers: [
            .init(binding: .post, location: MedewerkersLab.service, index: 0, isDefault: true)
        ], services: [], namesUse: true)
    let path = FileManager.default.temporaryDirectory.appending(path: "namens-\(UUID().uuidString).xml").path
    try Data(try metadata.signed(by: key)).write(to: URL(filePath: path))
    return path
}

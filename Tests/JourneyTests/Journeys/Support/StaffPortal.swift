import Foundation
import Identity
import OIDC

@testable import Simulators
@testable import namens

/// The portal of staff as a test speaks for it: it says exactly what a test wants said.
struct StaffPortal {
    let settings: DemoSettings
    private let credentials: PortalCredentials
    private let callback: String
    private let verifier = String(repeating: "w", count: 43)

    init(in world: DemoWorld) async throws {
        settings = world.settings
        guard
            let configuration = try world.settings.portals(world.pki).first(where: {
                $0.clientID == DemoSettings.staffPortalID
            })
        else { throw DemoFailure("the demo has no portal of staff") }
        credentials = try await PortalCredentials(
            configuration.clientID, of: configuration.issuer, configuration.authentication)
        callback = configuration.redirectURI
    }

    /// Logs somebody in, and takes her token.
    func logIn(_ staff: CastPersoneel, _ walk: Walk) async throws -> String {
        let parameters = [
            "client_id": DemoSettings.staffPortalID.rawValue, "response_type": "code",
            "scope": "openid dienst:\(DemoDienst.inkijk.id)", "redirect_uri": callback,
            "state": "state-of-the-test-portal", "nonce": "nonce-of-the-test-portal",
            "code_challenge": codeChallenge(of: verifier), "code_challenge_method": "S256",
            "vertegenwoordiging": "zelf",
        ]
        let address = "\(settings.issuer)/v1/authorize?" + Visitor.encoded(parameters)
        let login = try await walk.forward(try await walk.visitor.open(address))
        let back = try await walk.logIn(staff, on: login)
        guard let code = back.parameter("code") else { throw DemoFailure("no code: \(back.summary)") }
        let tokens = try await ask(
            "token",
            [
                "grant_type": "authorization_code", "code": code, "redirect_uri": callback,
                "code_verifier": verifier,
            ])
        guard let token = tokens["access_token"]?.text else { throw DemoFailure("no token") }
        return token
    }

    /// Asks to consult.
    func consult(_ members: [String: JSON], with token: String?) async throws -> (
        status: Int, body: JSONObject
    ) {
        var headers = ["content-type": "application/json"]
        headers["authorization"] = token.map { "Bearer \($0)" }
        let body = String(decoding: JSONObject(members).serialized(), as: UTF8.self)
        let reply = try await Wire.post("\(settings.issuer)/v1/raadplegingen", octets: body, headers)
        return (reply.status, JSONObject(Data(reply.page.body.utf8)) ?? [:])
    }

    func introspect(_ token: String) async throws -> JSONObject {
        try await ask("introspect", ["token": token])
    }

    private func ask(_ endpoint: String, _ form: [String: String]) async throws -> JSONObject {
        let proof = try await credentials.prove(at: Date(), .system)
        let fields = Dictionary(proof.fields) { $1 }
        let reply = try await Wire.post(
            "\(settings.issuer)/v1/\(endpoint)", form.merging(fields) { $1 }, Dictionary(proof.headers) { $1 }
        )
        guard let object = JSONObject(Data(reply.page.body.utf8)) else {
            throw DemoFailure("\(endpoint) sent no JSON: \(reply.page.summary)")
        }
        return object
    }
}

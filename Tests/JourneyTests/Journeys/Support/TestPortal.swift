import Foundation
import Identity
import OIDC
import Simulators

@testable import namens

/// A portal of the test's own, in the place of the demo's second one: it says exactly what a test wants said.
struct TestPortal: Sendable {
    let settings: DemoSettings
    let verifier = String(repeating: "v", count: 43)

    var callback: String { "http://127.0.0.1:\(settings.unawarePortal)/oidc/callback" }

    /// What a sound request says, with some of it changed; an empty value leaves the parameter out.
    func address(_ changes: [String: String] = [:]) -> String {
        let parameters = [
            "client_id": DemoSettings.unawareID.rawValue, "response_type": "code",
            "scope": "openid dienst:\(DemoDienst.parkeervergunning.id)", "redirect_uri": callback,
            "state": "state-of-the-test", "nonce": "nonce-of-the-test",
            "code_challenge": codeChallenge(of: verifier), "code_challenge_method": "S256",
        ].merging(changes) { $1 }
        return "\(settings.issuer)/v1/authorize?" + Visitor.encoded(parameters.filter { !$0.value.isEmpty })
    }

    func exchange(_ code: String) async throws -> JSONObject {
        try await ask(
            "token",
            [
                "grant_type": "authorization_code", "code": code, "redirect_uri": callback,
                "code_verifier": verifier,
            ])
    }

    func introspect(_ token: String) async throws -> JSONObject {
        try await ask("introspect", ["token": token])
    }

    private func ask(_ endpoint: String, _ form: [String: String]) async throws -> JSONObject {
        let secret = try String(contentsOfFile: "\(settings.folder)/oud-portaal.secret", encoding: .utf8)
        let credentials = Data("\(DemoSettings.unawareID):\(secret)".utf8).base64EncodedString()
        let reply = try await Wire.post(
            "\(settings.issuer)/v1/\(endpoint)", form, ["authorization": "Basic \(credentials)"])
        guard let object = JSONObject(Data(reply.page.body.utf8)) else {
            throw DemoFailure("\(endpoint) sent no JSON: \(reply.page.summary)")
        }
        return object
    }
}

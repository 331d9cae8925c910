import AsyncHTTPClient
import Foundation
import Identity
import NIOCore
import NIOHTTP1
import OIDC
import Simulators

/// A client that does with codes what must not work.
struct CodeThief {
    private let walk: Walk
    private let http = HTTPClient.shared
    private let verifier = String(repeating: "v", count: 43)

    init(_ walk: Walk) { self.walk = walk }

    func tryEverything() async throws {
        let code = try await code()
        try await expect("invalid_grant", from: exchange(code, verifier: String(repeating: "w", count: 43)))
        let tokens = try await exchange(code, verifier: verifier)
        guard let token = tokens["access_token"]?.text else { throw DemoFailure("the code gave no token") }
        try await expectActive(true, token)
        try await expect("invalid_grant", from: exchange(code, verifier: verifier))
        try await expectActive(false, token)

        let elsewhere = try await walk.visitor.open(authorize(["redirect_uri": "http://127.0.0.1:1/cb"]))
        guard elsewhere.status == 400, elsewhere.url.hasPrefix(walk.world.settings.issuer) else {
            throw DemoFailure("an unproven redirect URI was followed: \(elsewhere.summary)")
        }
        try elsewhere.expect("Er ging iets mis bij het inloggen. Begin opnieuw.")
        let stateless = try await walk.visitor.open(authorize(["state": ""]))
        guard stateless.parameter("error") == "invalid_request" || stateless.status == 400 else {
            throw DemoFailure("a request without state was accepted: \(stateless.summary)")
        }
    }

    private var portal: String { walk.unawarePortal + "/oidc/callback" }

    private func authorize(_ changes: [String: String] = [:]) -> String {
        let parameters = [
            "client_id": DemoSettings.unawareID.rawValue, "response_type": "code",
            "scope": "openid dienst:\(DemoDienst.parkeervergunning.id)", "redirect_uri": portal,
            "state": Randomness.system.handle(), "nonce": Randomness.system.handle(),
            "code_challenge": codeChallenge(of: verifier), "code_challenge_method": "S256",
            "vertegenwoordiging": "zelf",
        ].merging(changes) { $1 }
        return "\(walk.world.settings.issuer)/v1/authorize?" + Visitor.encoded(parameters)
    }

    /// A code that reached the portal's address, which does not know its state and leaves it alone.
    private func code() async throws -> String {
        let login = try await walk.forward(try await walk.visitor.open(authorize()))
        let back = try await walk.logIn(Cast.omar, on: login, level: .midden)
        guard let code = back.parameter("code") else {
            throw DemoFailure("no code came back: \(back.summary)")
        }
        return code
    }

    private func exchange(_ code: String, verifier: String) async throws -> JSONObject {
        try await post(
            "token",
            [
                "grant_type": "authorization_code", "code": code, "redirect_uri": portal,
                "code_verifier": verifier,
            ])
    }

    private func expectActive(_ isActive: Bool, _ token: String) async throws {
        let answer = try await post("introspect", ["token": token])
        guard answer["active"] == .boolean(isActive) else {
            throw DemoFailure("the token is \(isActive ? "not active" : "still active")")
        }
    }

    private func expect(_ error: String, from answer: JSONObject) throws {
        guard answer["error"]?.text == error else {
            throw DemoFailure("expected \(error), got \(answer.names)")
        }
    }

    private func post(_ endpoint: String, _ form: [String: String]) async throws -> JSONObject {
        let secret = try String(
            contentsOfFile: "\(walk.world.settings.folder)/oud-portaal.secret", encoding: .utf8)
        let credentials = Data("\(DemoSettings.unawareID):\(secret)".utf8).base64EncodedString()
        var request = HTTPClientRequest(url: "\(walk.world.settings.issuer)/v1/\(endpoint)")
        request.method = .POST
        request.headers.add(name: "authorization", value: "Basic \(credentials)")
        request.headers.add(name: "content-type", value: "application/x-www-form-urlencoded")
        request.body = .bytes(ByteBuffer(string: Visitor.encoded(form)))
        let response = try await http.execute(request, timeout: .seconds(10))
        let body = try await response.body.collect(upTo: 1 << 20)
        guard let object = JSONObject(Data(body.readableBytesView)) else {
            throw DemoFailure("\(endpoint) sent no JSON")
        }
        return object
    }
}

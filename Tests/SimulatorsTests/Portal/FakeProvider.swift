import Crypto
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdCore
import Identity
import JWTKit
import NIOCore
import Simulators

/// An OpenID provider that says whatever a test wants it to say.
actor FakeProvider {
    /// The form and the `Authorization` header of each request behind the browser's back, by path.
    private(set) var received: [String: (form: [String: String], authorization: String?)] = [:]
    /// The bodies of the raadplegingen that were asked for.
    private(set) var raadplegingen: [String] = []
    private var decision: (status: HTTPResponse.Status, body: String)?
    private var idTokens: [String: String] = [:]
    private var tokenRefusal: String?
    private var introspection = #"{"active":false}"#
    private var metadataIssuer: String?
    private(set) var keyFetches = 0
    private var kid = ProviderKeys.kid
    let keys: ProviderKeys
    private var issuer = ""

    init(keys: ProviderKeys) { self.keys = keys }

    func listen(at issuer: String) { self.issuer = issuer }
    func claimIssuer(_ other: String) { metadataIssuer = other }
    func give(_ idToken: String, for code: String) { idTokens[code] = idToken }
    func rotate(to kid: String) { self.kid = kid }
    func refuse(_ error: String) { tokenRefusal = error }
    func decide(_ status: HTTPResponse.Status, _ body: String) { decision = (status, body) }
    func introspect(_ answer: String) { introspection = answer }

    func answer(_ request: Request) async throws -> Response {
        let path = request.uri.path
        let body = String(buffer: try await request.body.collect(upTo: 1 << 16))
        let form = (try? URLEncodedFormDecoder().decode([String: String].self, from: body)) ?? [:]
        received[path] = (form, request.headers[.authorization])
        switch path {
        case "/.well-known/openid-configuration": return json(metadata)
        case "/jwks":
            keyFetches += 1
            return json(keys.jwks.replacing(ProviderKeys.kid, with: kid))
        case "/introspect": return json(introspection)
        case "/v1/raadplegingen":
            raadplegingen.append(body)
            return raadpleging(body)
        case "/token": return token(form["code"] ?? "")
        default: return Response(status: .notFound)
        }
    }

    private func token(_ code: String) -> Response {
        if let tokenRefusal { return json(#"{"error":"\#(tokenRefusal)"}"#, .badRequest) }
        guard let idToken = idTokens.removeValue(forKey: code) else {
            return json(#"{"error":"invalid_grant"}"#, .badRequest)
        }
        return json(#"{"access_token":"at-\#(code)","token_type":"Bearer","id_token":"\#(idToken)"}"#)
    }

    /// Allows it, for the gemeente that was asked for, unless a test decides.
    private func raadpleging(_ body: String) -> Response {
        if let decision { return json(decision.body, decision.status) }
        let gemeente = body.firstMatch(of: /"gemeente":"([0-9]+)"/).map { String($0.1) } ?? ""
        return json(
            """
            {"access_token":"rt-\(gemeente)","token_type":"Bearer","gemeente":"\(gemeente)",\
            "besluit":"besluit-\(gemeente)"}
            """, .created)
    }

    private var metadata: String {
        """
        {"issuer":"\(metadataIssuer ?? issuer)","authorization_endpoint":"\(issuer)/authorize",\
        "token_endpoint":"\(issuer)/token","introspection_endpoint":"\(issuer)/introspect",\
        "end_session_endpoint":"\(issuer)/logout","jwks_uri":"\(issuer)/jwks"}
        """
    }

    private func json(_ text: String, _ status: HTTPResponse.Status = .ok) -> Response {
        Response(
            status: status, headers: [.contentType: "application/json"],
            body: ResponseBody(byteBuffer: ByteBuffer(string: text)))
    }
}

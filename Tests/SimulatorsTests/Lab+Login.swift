import Foundation
import Simulators
import Testing
import XMLSec

extension Lab {
    var loginAddress: String { configuration.frontURL + "/saml/idp/request_authentication" }

    /// A good request, now.
    func request() -> TestRequest {
        TestRequest(issuedAt: clock.now, destination: loginAddress, issuer: provider.entityID)
    }

    /// Brings a request by POST.
    func bring(_ request: TestRequest, query: String = "") async throws -> Reply {
        let bytes =
            try request.isSigned
            ? request.markup.signed(by: request.key ?? provider.key).serialized()
            : request.markup.serialized()
        var form = [("SAMLRequest", Data(bytes).base64EncodedString())]
        if let state = request.relayState { form.append(("RelayState", state)) }
        return try await post(loginAddress + query, form)
    }

    /// Brings a request by Redirect.
    func bringByRedirect(
        _ markup: Markup, to address: String, relayState: String? = "handle",
        damage: (String) -> String = { $0 }
    ) async throws -> Reply {
        let deflated = Data(try Deflate.compress(try markup.serialized())).base64EncodedString()
        var query = "SAMLRequest=" + escaped(deflated)
        if let relayState { query += "&RelayState=" + escaped(relayState) }
        query += "&SigAlg=" + escaped("http://www.w3.org/2001/04/xmldsig-more#rsa-sha256")
        let signature = Data(try provider.key.signature(over: Array(query.utf8))).base64EncodedString()
        return try await get(address + "?" + damage(query + "&Signature=" + escaped(signature)))
    }

    /// Fills in the login page.
    func fillIn(
        _ page: Reply, persona: String? = "anna", niveau: String? = "substantieel", storing: String = "",
        actie: String = "inloggen"
    ) async throws -> Reply {
        let login = try #require(page.text.firstMatch(of: /name="login" value="([^"]+)"/)?.1)
        let fields = [
            ("login", String(login)), ("persona", persona), ("niveau", niveau), ("storing", storing),
            ("actie", actie),
        ]
        return try await post(
            configuration.frontURL + "/inloggen",
            fields.compactMap { name, value in value.map { (name, $0) } })
    }

    /// The parameters of the address a browser is sent to.
    func parameters(of reply: Reply) throws -> [String: String] { try Self.parameters(of: reply) }

    /// The parameters of the address a browser is sent to.
    static func parameters(of reply: Reply) throws -> [String: String] {
        let items = URLComponents(string: try #require(reply.location))?.queryItems ?? []
        return Dictionary(uniqueKeysWithValues: items.map { ($0.name, $0.value ?? "") })
    }

    /// Resolves an artifact over mutual TLS.
    func resolve(
        _ artifact: String, as sender: TestServiceProvider? = nil, signed: Bool = true
    ) async throws -> Reply {
        try await post(
            configuration.backURL + "/saml/idp/resolve_artifact",
            try (sender ?? provider).resolve(artifact, at: clock.now, signed: signed), type: "text/xml")
    }

    /// A whole login by artifact.
    func login(
        _ change: (inout TestRequest) -> Void = { _ in }, persona: String = "anna",
        niveau: String = "substantieel",
        storing: String = "", actie: String = "inloggen"
    ) async throws -> Received {
        var request = request()
        change(&request)
        let reply = try await fillIn(
            try await bring(request), persona: persona, niveau: niveau, storing: storing, actie: actie)
        let parameters = try parameters(of: reply)
        let artifact = try #require(parameters["SAMLart"])
        return try Received(envelope: try await resolve(artifact).bytes)
    }
}

import Broker
import Hummingbird
import Identity
import OIDC

extension Gateway {
    /// Where portals send their visitors (OpenID Connect Core 3.1.2.1).
    var authorizeRoutes: [Route] {
        [
            .get("v1/authorize", for: .person) { request, _ in
                try await authorize(OIDC.Parameters(query: request.uri.query ?? ""), request)
            },
            .post("v1/authorize", for: .person) { request, _ in
                try await authorize(request.form(), request)
            },
        ]
    }

    private func authorize(_ parameters: OIDC.Parameters, _ request: Request) async throws -> Response {
        let asked = try authorizationRequest(from: parameters, clients: clients)
        let visitor = visitors.welcome(request)
        let continuation = try await doors.login.begin(asked, by: visitor.browser, at: now())
        var response = response(to: continuation, in: asked.language)
        if let secret = visitor.newSecret { response.setCookie(visitors.cookie(.browser, secret)) }
        return response
    }
}

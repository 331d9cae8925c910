import Broker
import Hummingbird
import Identity
import NIOCore
import OIDC

extension Gateway {
    /// Where portals send their visitors (OpenID Connect Core 3.1.2.1).
    var authorizeRoutes: [Route] {
        [
            .get("v1/authorize", for: .person) { request, context in
                try await authorize(
                    OIDC.Parameters(query: request.uri.query ?? ""), request, from: context.remoteAddress)
            },
            // A form of another site comes without our cookies: a new one would end the logins under way.
            .post("v1/authorize", for: .person) { request, _ in
                let query = try authorizationQuery(from: await request.form(), clients: clients)
                return .redirect(to: "\(paths.authorize)?\(query)", type: .normal)
            },
        ]
    }

    private func authorize(
        _ parameters: OIDC.Parameters, _ request: Request, from peer: SocketAddress?
    ) async throws -> Response {
        let asked = try authorizationRequest(from: parameters, clients: clients)
        try starts.admit(request.headers, from: peer, at: now())
        let visitor = visitors.welcome(request)
        let continuation = try await doors.login.begin(asked, by: visitor.browser, at: now())
        var response = response(to: continuation, in: asked.language)
        if let secret = visitor.newSecret { response.keep(visitors.cookie(.browser, secret)) }
        return response
    }
}

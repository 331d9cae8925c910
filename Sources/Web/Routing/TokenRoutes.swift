import Broker
import HTTPTypes
import Hummingbird
import OIDC

extension Gateway {
    /// What portals ask without a browser: token, userinfo, introspection, revocation.
    var tokenRoutes: [Route] {
        [
            .post("v1/token", for: .portal) { request, _ in
                .json(try await doors.tokens.exchange(await request.clientInput(), at: now()))
            },
            .post("v1/introspect", for: .portal) { request, _ in
                .json(try await doors.raadplegingen.introspect(await request.clientInput(), at: now()))
            },
            .post("v1/revoke", for: .portal) { request, _ in
                try await doors.tokens.revoke(await request.clientInput(), at: now())
                return Response(status: .ok)
            },
            Route(methods: [.get, .post], path: "v1/userinfo", audience: .portal) { request, _ in
                .json(try await doors.tokens.userinfo(bearer: request.bearer, at: now()))
            },
        ]
    }
}

extension Request {
    /// The credentials of a portal and its form.
    fileprivate func clientInput() async throws -> ClientAuthenticationInput {
        ClientAuthenticationInput(authorizationHeader: headers[.authorization], form: try await form())
    }
}

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
                .json(try await doors.tokens.introspect(await request.clientInput(), at: now()))
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

    /// The token in the header `Authorization` (RFC 6750 §2.1).
    fileprivate var bearer: String? {
        let parts = (headers[.authorization] ?? "").split(separator: " ", omittingEmptySubsequences: false)
        guard parts.count == 2, parts[0].lowercased() == "bearer", !parts[1].isEmpty else { return nil }
        return String(parts[1])
    }
}

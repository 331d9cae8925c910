import Broker
import Hummingbird
import OIDC

extension Gateway {
    /// Where portals send people who log out (OpenID Connect RP-Initiated Logout 1.0).
    var logoutRoutes: [Route] {
        [
            .get("v1/logout", for: .person) { request, _ in
                let query = try OIDC.Parameters(query: request.uri.query ?? "")
                // A link is not a person's yes.
                guard query["confirm"] == nil else { throw WebFault.foreignForm }
                return try await logOut(query, request)
            },
            .post("v1/logout", for: .person) { request, _ in
                let form = try await request.form()
                if form["confirm"] != nil { try request.refuseForeignForm() }
                return try await logOut(form, request)
            },
        ]
    }

    private func logOut(_ parameters: OIDC.Parameters, _ request: Request) async throws -> Response {
        let step = try await doors.logout.begin(parameters, by: visitors.browser(of: request), at: now())
        let fields = parameters.names.compactMap { name in parameters[name].map { (name: name, value: $0) } }
        return response(to: step, asking: fields, in: visitors.language(of: request))
    }
}

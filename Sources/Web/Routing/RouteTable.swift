import HTTPTypes
import Hummingbird

/// All addresses of the gateway, as one list.
struct RouteTable: Sendable {
    let routes: [Route]
    private let prefix: String

    init(_ gateway: Gateway) {
        prefix = gateway.paths.prefix
        routes =
            gateway.authorizeRoutes + gateway.loginRoutes + gateway.samlRoutes + gateway.tokenRoutes
            + gateway.logoutRoutes + gateway.discoveryRoutes + gateway.pageRoutes
            + gateway.inzageRoutes + gateway.raadplegingRoutes + gateway.beheerRoutes
            + gateway.lijstRoutes + gateway.aanmeldingRoutes
    }

    /// Where the route lies on this server.
    func path(of route: Route) -> String { "\(prefix)/\(route.path)" }

    /// Who asks at each address.
    var audiences: [String: Route.Audience] {
        Dictionary(routes.map { (path(of: $0), $0.audience) }) { $1 }
    }

    /// Adds every route, and for every other method of its address the refusal that names the right ones.
    func add(to router: Router<GatewayContext>) {
        for route in routes {
            for method in route.methods {
                router.on(RouterPath(path(of: route)), method: method, use: route.handle)
            }
        }
        for (path, routes) in Dictionary(grouping: routes, by: path) {
            let allowed = routes.flatMap(\.methods)
            let names = allowed.map(\.rawValue).sorted()
            for method in Self.methods where !allowed.contains(method) {
                router.on(RouterPath(path), method: method) { _, _ -> Response in
                    throw WebFault.methodNotAllowed(allowed: names)
                }
            }
        }
    }

    private static let methods: [HTTPRequest.Method] =
        [.get, .head, .post, .put, .delete, .patch, .options, .trace, .connect]
        + [HTTPRequest.Method("QUERY")].compactMap(\.self)
}

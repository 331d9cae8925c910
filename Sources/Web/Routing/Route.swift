import HTTPTypes
import Hummingbird

/// One address and method, for whom it is, and what answers it.
struct Route: Sendable {
    typealias Handler = @Sendable (Request, GatewayContext) async throws -> Response

    let methods: [HTTPRequest.Method]
    /// Below the issuer, without a slash in front; `{login}` names a part.
    let path: String
    let audience: Audience
    let handle: Handler

    /// Who asks, and so in what form a failure is answered.
    enum Audience: Sendable {
        /// Gets a page.
        case person
        /// Gets the JSON of OAuth (RFC 6749 §5.2).
        case portal
        /// Gets a problem (RFC 9457).
        case program
    }

    static func get(_ path: String, for audience: Audience, _ handle: @escaping Handler) -> Route {
        Route(methods: [.get], path: path, audience: audience, handle: handle)
    }

    static func post(_ path: String, for audience: Audience, _ handle: @escaping Handler) -> Route {
        Route(methods: [.post], path: path, audience: audience, handle: handle)
    }

    /// Something that only is read, also by HEAD.
    static func document(_ path: String, for audience: Audience, _ handle: @escaping Handler) -> Route {
        Route(methods: [.get, .head], path: path, audience: audience) { request, context in
            let response = try await handle(request, context)
            return request.method == .head ? response.createHeadResponse() : response
        }
    }
}

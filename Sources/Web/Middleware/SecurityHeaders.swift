import HTTPTypes
import Hummingbird

/// The headers that every answer carries.
///
/// - Source: NL API Design Rules, /core/transport/security-headers; Content Security Policy Level 3.
struct SecurityHeaders<Context: RequestContext>: RouterMiddleware {
    private let policy: String
    private let pinsHTTPS: Bool

    /// Names who may be the target of a form.
    ///
    /// Chromium holds this against every redirect after a form too, so identity providers and portals stand in it.
    init(formTargets: [String], pinsHTTPS: Bool) {
        let targets = Set(formTargets.compactMap(origin(of:))).sorted()
        policy = [
            "default-src 'none'", "style-src 'self'", "img-src 'self' data:", "script-src 'self'",
            (["form-action 'self'"] + targets).joined(separator: " "), "frame-ancestors 'none'",
            "base-uri 'none'",
        ].joined(separator: "; ")
        self.pinsHTTPS = pinsHTTPS
    }

    func handle(
        _ request: Request, context: Context, next: (Request, Context) async throws -> Response
    ) async throws -> Response {
        var response = try await next(request, context)
        response.headers[.contentSecurityPolicy] = policy
        response.headers[.xFrameOptions] = "DENY"
        response.headers[.xContentTypeOptions] = "nosniff"
        response.headers[.referrerPolicy] = "no-referrer"
        if response.headers[.cacheControl] == nil { response.headers[.cacheControl] = "no-store" }
        if pinsHTTPS { response.headers[.strictTransportSecurity] = "max-age=31536000" }
        return response
    }
}

extension HTTPField.Name {
    static let xFrameOptions = Self("X-Frame-Options") ?? .xContentTypeOptions
    static let referrerPolicy = Self("Referrer-Policy") ?? .xContentTypeOptions
}

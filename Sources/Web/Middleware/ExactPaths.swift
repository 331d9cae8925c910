import Hummingbird

/// Nothing lies at an address with a slash at its end: each thing has one address.
///
/// - Source: NL API Design Rules, /core/no-trailing-slash.
struct ExactPaths<Context: RequestContext>: RouterMiddleware {
    func handle(
        _ request: Request, context: Context, next: (Request, Context) async throws -> Response
    ) async throws -> Response {
        guard !request.uri.path.hasSuffix("/") else { throw WebFault.notFound }
        return try await next(request, context)
    }
}

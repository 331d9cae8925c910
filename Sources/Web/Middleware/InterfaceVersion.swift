import HTTPTypes
import Hummingbird

/// Says on every answer of the JSON interface which version of it answered.
///
/// - Source: NL API Design Rules, /core/version-header.
struct InterfaceVersion<Context: RequestContext>: RouterMiddleware {
    /// What stands before every address of the interface.
    let path: String
    /// Of the description of the interface, as Semantic Versioning writes it.
    let version: String

    func handle(
        _ request: Request, context: Context, next: (Request, Context) async throws -> Response
    ) async throws -> Response {
        var response = try await next(request, context)
        if request.uri.path.hasPrefix(path) { response.headers[.apiVersion] = version }
        return response
    }
}

extension HTTPField.Name {
    static let apiVersion = Self("API-Version") ?? .xContentTypeOptions
}

import Foundation
import HTTPTypes
import Hummingbird
import NIOCore

/// A refusal that the caller can read.
///
/// - Source: RFC 9457.
struct Problem: Error {
    let status: HTTPResponse.Status
    let detail: String
    /// Which field of the body is at fault.
    let field: String?

    init(_ status: HTTPResponse.Status, _ detail: String, field: String? = nil) {
        self.status = status
        self.detail = detail
        self.field = field
    }

    /// Names the field and what was expected there, never what was sent.
    init(_ error: DecodingError) {
        let context: DecodingError.Context =
            switch error {
            case .keyNotFound(_, let context), .typeMismatch(_, let context), .valueNotFound(_, let context),
                .dataCorrupted(let context):
                context
            @unknown default: .init(codingPath: [], debugDescription: "")
            }
        var path = context.codingPath.map(\.stringValue)
        if case .keyNotFound(let key, _) = error { path.append(key.stringValue) }
        self.init(
            .badRequest, "The body is not as described in /v1/openapi.json.",
            field: path.joined(separator: "."))
    }

    func response() -> Response {
        let body = Body(status: status.code, title: status.reasonPhrase, detail: detail, field: field)
        let bytes = (try? JSONEncoder().encode(body)) ?? Data()
        return Response(
            status: status, headers: [.contentType: "application/problem+json"],
            body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)))
    }

    private struct Body: Encodable {
        let status: Int
        let title: String
        let detail: String
        let field: String?
    }
}

/// Turns whatever is thrown into problem details.
struct ProblemDetails<Context: RequestContext>: RouterMiddleware {
    func handle(
        _ request: Request, context: Context, next: (Request, Context) async throws -> Response
    ) async throws -> Response {
        do {
            return try await next(request, context)
        } catch let problem as Problem {
            return problem.response()
        } catch let error as any HTTPResponseError {
            return Problem(error.status, "See /v1/openapi.json for what can be asked.").response()
        } catch is NIOTooManyBytesError {
            return Problem(.contentTooLarge, "The body is larger than 64 KiB.").response()
        }
    }
}

/// The headers that every answer of an API carries.
struct APIHeaders<Context: RequestContext>: RouterMiddleware {
    func handle(
        _ request: Request, context: Context, next: (Request, Context) async throws -> Response
    ) async throws -> Response {
        var response = try await next(request, context)
        for (name, value) in Self.fields { response.headers[name] = value }
        return response
    }

    private static var fields: [(HTTPField.Name, String)] {
        var fields: [(HTTPField.Name, String)] = [
            (.cacheControl, "no-store"), (.xContentTypeOptions, "nosniff"),
            (.contentSecurityPolicy, "default-src 'none'; frame-ancestors 'none'"),
        ]
        if let version = HTTPField.Name("API-Version") { fields.append((version, "1.0.0")) }
        return fields
    }
}

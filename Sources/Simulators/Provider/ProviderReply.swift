import Foundation
import HTTPTypes
import Hummingbird
import NIOCore

/// What a handler of the mock decides; the one place where it becomes HTTP is below.
enum ProviderReply: Sendable {
    case page(String)
    /// The same page, because the choice on it was not complete.
    case incompletePage(String)
    case redirect(String)
    case xml([UInt8], type: String)
    case json(Data)
    case asset(String, type: String)
    case notFound(String)
    case unavailable(String)
    case badRequest
    case noContent
}

extension ProviderReply: ResponseGenerator {
    func response(from request: Request, context: some RequestContext) -> Response {
        switch self {
        case .page(let html): Self.html(html, .ok)
        case .incompletePage(let html): Self.html(html, .unprocessableContent)
        case .notFound(let html): Self.html(html, .notFound)
        case .unavailable(let html): Self.html(html, .serviceUnavailable)
        case .redirect(let address): Response(status: .found, headers: Self.headers([.location: address]))
        case .xml(let bytes, let type): Self.body(ByteBuffer(bytes: bytes), type)
        case .json(let data): Self.body(ByteBuffer(bytes: data), "application/json")
        case .asset(let text, let type): Self.body(ByteBuffer(string: text), type)
        case .badRequest: Response(status: .badRequest, headers: Self.headers())
        case .noContent: Response(status: .noContent, headers: Self.headers())
        }
    }

    private static func html(_ text: String, _ status: HTTPResponse.Status) -> Response {
        body(ByteBuffer(string: text), "text/html; charset=utf-8", status)
    }

    private static func body(
        _ bytes: ByteBuffer, _ type: String, _ status: HTTPResponse.Status = .ok
    ) -> Response {
        Response(status: status, headers: headers([.contentType: type]), body: .init(byteBuffer: bytes))
    }

    /// No `form-action`: browsers hold it against every redirect that follows, and those end at portals this
    /// provider does not know.
    private static func headers(_ more: HTTPFields = [:]) -> HTTPFields {
        var fields: HTTPFields = [
            .cacheControl: "no-store",
            .contentSecurityPolicy:
                "default-src 'none'; style-src 'self'; script-src 'self'; base-uri 'none'; frame-ancestors 'none'",
            .xContentTypeOptions: "nosniff",
        ]
        if let policy = HTTPField.Name("Referrer-Policy") { fields[policy] = "no-referrer" }
        fields.append(contentsOf: more)
        return fields
    }
}

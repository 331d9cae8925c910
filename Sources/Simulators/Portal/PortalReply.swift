import Foundation
import HTTPTypes
import Hummingbird
import NIOCore

/// What the portal decides; the one place where it becomes HTTP is below.
enum PortalReply: Sendable {
    case page(String)
    case notFound(String)
    case badRequest(String)
    /// A page whose form goes to another website.
    case forward(String)
    case redirect(String)
    case asset(Data, type: String)
    case done
    case refused(error: String)
}

extension PortalReply {
    /// The HTTP answer; `cookie` is set when the browser gets a new secret.
    func response(cookie: Cookie? = nil) -> Response {
        var response =
            switch self {
            case .page(let html), .forward(let html): Self.html(html, .ok)
            case .notFound(let html): Self.html(html, .notFound)
            case .badRequest(let html): Self.html(html, .badRequest)
            case .redirect(let address): Response(status: .seeOther, headers: [.location: address])
            case .asset(let data, let type): Self.body(data, type, .ok)
            case .done: Response(status: .ok)
            case .refused(let error):
                Self.body(Data(#"{"error":"\#(error)"}"#.utf8), "application/json", .badRequest)
            }
        for (name, value) in headers { response.headers[name] = value }
        if let cookie { response.setCookie(cookie) }
        return response
    }

    private static func html(_ text: String, _ status: HTTPResponse.Status) -> Response {
        body(Data(text.utf8), "text/html; charset=utf-8", status)
    }

    private static func body(_ data: Data, _ type: String, _ status: HTTPResponse.Status) -> Response {
        Response(
            status: status, headers: [.contentType: type],
            body: ResponseBody(byteBuffer: ByteBuffer(bytes: data)))
    }

    /// A browser holds `form-action` against every redirect that follows a form: the one that leaves has none.
    private var headers: [(HTTPField.Name, String)] {
        let own =
            "default-src 'none'; style-src 'self'; script-src 'self'; base-uri 'none'; frame-ancestors 'none'"
        let policy = if case .forward = self { own } else { own + "; form-action 'self'" }
        var headers: [(HTTPField.Name, String)] = [
            (.cacheControl, "no-store"), (.contentSecurityPolicy, policy), (.xContentTypeOptions, "nosniff"),
        ]
        if let referrer = HTTPField.Name("Referrer-Policy") { headers.append((referrer, "no-referrer")) }
        return headers
    }
}

import Foundation
import HTTPTypes
import Hummingbird
import NIOCore
import OIDC

extension Response {
    /// A text of some media type.
    static func text(_ text: String, _ contentType: String, status: HTTPResponse.Status = .ok) -> Response {
        Response(
            status: status, headers: [.contentType: contentType],
            body: ResponseBody(byteBuffer: ByteBuffer(string: text)))
    }

    /// A JSON object.
    static func json(_ object: JSONObject) -> Response { json(object, "application/json") }

    /// The details of a problem (RFC 9457).
    static func problem(_ object: JSONObject) -> Response { json(object, "application/problem+json") }

    private static func json(_ object: JSONObject, _ contentType: String) -> Response {
        Response(
            status: .ok, headers: [.contentType: contentType],
            body: ResponseBody(byteBuffer: ByteBuffer(bytes: object.serialized())))
    }

    /// The same answer, which anybody may keep for a while and any script may read.
    func published(forSeconds seconds: Int = 300) -> Response {
        var response = self
        response.headers[.cacheControl] = "public, max-age=\(seconds)"
        response.headers[.accessControlAllowOrigin] = "*"
        return response
    }
}

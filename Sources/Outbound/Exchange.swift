import AsyncHTTPClient
import NIOCore
import NIOHTTP1
import NIOSSL

/// One request, and the bounds of its answer.
struct Exchange: Sendable {
    let url: String
    var method = HTTPMethod.POST
    let headers: [(String, String)]
    let body: [UInt8]
    /// How TLS is spoken; nil for the system's trust and no certificate of ours.
    let tls: TLSConfiguration?
    /// Until the last byte of the answer.
    let limit: Duration
    let largestAnswer: Int
    /// Whether asking twice is the same as asking once; only then a connection that was closed is tried again.
    let mayRepeat: Bool

    /// What names a person is sent by POST: none may have that in its address.
    var request: HTTPClientRequest {
        var request = HTTPClientRequest(url: url)
        request.method = method
        request.headers = HTTPHeaders(headers)
        request.body = .bytes(ByteBuffer(bytes: body))
        request.tlsConfiguration = tls
        return request
    }
}

/// The whole answer to an exchange.
struct ExchangeAnswer: Sendable {
    let status: Int
    let contentType: String?
    let body: [UInt8]
    /// The other side's own name for the answer, where it gives one (`TransactionID`).
    var transaction: String?

    /// The media type without its parameters, in lower case.
    var mediaType: String {
        let type = (contentType ?? "").prefix { $0 != ";" }
        return String(type.filter { $0 != " " }).lowercased()
    }
}

/// Whether we may send something there: TLS always, plain HTTP only where development allows it.
func isAllowed(_ url: String, plainHTTP: Bool) -> Bool {
    url.hasPrefix("https://") || (plainHTTP && url.hasPrefix("http://"))
}

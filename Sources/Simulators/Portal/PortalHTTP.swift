import AsyncHTTPClient
import Foundation
import NIOCore
import NIOHTTP1
import NIOSSL

/// What the portal asks of the gateway behind the browser's back.
struct PortalHTTP: Sendable {
    let client: HTTPClient
    let tls: TLSConfiguration?

    /// Reads a document.
    func get<Document: Decodable>(_ url: String, _ what: String) async throws(PortalFault) -> Document {
        try decoded(try await send(HTTPClientRequest(url: url), what).body, what)
    }

    /// Posts a form; a refusal is the standard's error code.
    func post<Answer: Decodable>(
        _ form: [(String, String)], to url: String, headers: [(String, String)], _ what: String
    ) async throws(PortalFault) -> Answer {
        var request = HTTPClientRequest(url: url)
        request.method = .POST
        request.headers = HTTPHeaders(headers)
        request.headers.add(name: "Content-Type", value: "application/x-www-form-urlencoded")
        request.body = .bytes(ByteBuffer(string: formEncoded(form)))
        let (status, body) = try await send(request, what)
        guard status == 200 else {
            let refusal: Refusal = try decoded(body, what)
            throw .refused(refusal.error)
        }
        return try decoded(body, what)
    }

    /// What was answered, whatever its status.
    func send(
        _ request: HTTPClientRequest, _ what: String
    ) async throws(PortalFault) -> (status: Int, body: Data) {
        var request = request
        request.tlsConfiguration = tls
        do {
            let response = try await client.execute(request, timeout: .seconds(10))
            let body = try await response.body.collect(upTo: 1 << 20)
            return (Int(response.status.code), Data(body.readableBytesView))
        } catch {
            throw .unreachable(what)
        }
    }

    func decoded<Value: Decodable>(_ body: Data, _ what: String) throws(PortalFault) -> Value {
        do { return try JSONDecoder().decode(Value.self, from: body) } catch { throw .unreachable(what) }
    }

    private struct Refusal: Decodable {
        let error: String
    }
}

/// Fields as a form or a query carries them.
func formEncoded(_ fields: [(String, String)]) -> String {
    fields.map { "\(percentEncoded($0.0))=\(percentEncoded($0.1))" }.joined(separator: "&")
}

import AsyncHTTPClient
import Foundation
import NIOCore
import NIOHTTP1

@testable import namens

/// HTTP without a browser's habits: follows nothing, keeps nothing.
enum Wire {
    private static let http: HTTPClient = {
        var manners = HTTPClient.Configuration()
        manners.redirectConfiguration = .disallow
        return HTTPClient(eventLoopGroupProvider: .singleton, configuration: manners)
    }()

    /// What came back.
    struct Reply {
        let status: Int
        let location: String?
        let headers: [String]
        /// The page, at the address that was asked.
        let page: Visitor.Page
    }

    static func get(_ url: String, _ headers: [String: String] = [:]) async throws -> Reply {
        try await send(url, .GET, headers, nil)
    }

    static func post(
        _ url: String, _ form: [String: String], _ headers: [String: String] = [:]
    ) async throws -> Reply {
        let type = ["content-type": "application/x-www-form-urlencoded"]
        return try await send(url, .POST, type.merging(headers) { $1 }, Visitor.encoded(form))
    }

    /// Posts a body of any kind; the headers say of which.
    static func post(
        _ url: String, octets body: String, _ headers: [String: String]
    ) async throws -> Reply { try await send(url, .POST, headers, body) }

    private static func send(
        _ url: String, _ method: HTTPMethod, _ headers: [String: String], _ body: String?
    ) async throws -> Reply {
        var request = HTTPClientRequest(url: url)
        request.method = method
        for (name, value) in headers { request.headers.add(name: name, value: value) }
        if let body { request.body = .bytes(ByteBuffer(string: body)) }
        let response = try await http.execute(request, timeout: .seconds(20))
        let text = String(buffer: try await response.body.collect(upTo: 4 << 20))
        return Reply(
            status: Int(response.status.code), location: response.headers.first(name: "location"),
            headers: response.headers.map { "\($0.name): \($0.value)" },
            page: Visitor.Page(url: url, status: Int(response.status.code), body: text))
    }
}

extension Visitor {
    /// The header with which this browser would ask for an address.
    func cookieHeader(for url: String) -> [String: String] {
        let pairs = cookies(of: url).sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
        return pairs.isEmpty ? [:] : ["cookie": pairs.joined(separator: "; ")]
    }
}

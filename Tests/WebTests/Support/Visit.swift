import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import NIOCore
import Synchronization
import TestSupport

/// A browser of a test: it keeps cookies, and follows nothing by itself.
final class Visit: Sendable {
    private let client: any TestClientProtocol
    private let jar = Mutex<[String: String]>([:])

    init(client: any TestClientProtocol) { self.client = client }

    /// The cookies it has, by their names.
    var cookies: [String: String] { jar.withLock { $0 } }

    func forget() { jar.withLock { $0 = [:] } }

    func set(_ name: String, _ value: String) { jar.withLock { $0[name] = value } }

    func get(_ path: String, _ headers: HTTPFields = [:]) async throws -> TestResponse {
        try await send(.get, path, headers)
    }

    /// Sends a form.
    func post(
        _ path: String, _ form: [String: String], _ headers: HTTPFields = [:]
    ) async throws -> TestResponse {
        try await post(path, octets: Fixture.encoded(form), headers)
    }

    /// Sends the octets of a form as they are.
    func post(_ path: String, octets: String, _ headers: HTTPFields = [:]) async throws -> TestResponse {
        var headers = headers
        if headers[.contentType] == nil { headers[.contentType] = "application/x-www-form-urlencoded" }
        return try await send(.post, path, headers, ByteBuffer(string: octets))
    }

    func send(
        _ method: HTTPRequest.Method, _ path: String, _ headers: HTTPFields = [:], _ body: ByteBuffer? = nil
    ) async throws -> TestResponse {
        var headers = headers
        let pairs = cookies.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
        if !pairs.isEmpty { headers[.cookie] = pairs.joined(separator: "; ") }
        let response = try await client.executeRequest(
            uri: path, method: method, headers: headers, body: body)
        for cookie in response.cookies { set(cookie.name, cookie.value) }
        return response
    }
}

extension TestResponse {
    /// The body as text.
    var text: String { String(buffer: body) }

    /// Where it sends the browser.
    var location: String? { headers[.location] }

    /// A parameter of the address it sends the browser to.
    func parameter(_ name: String) -> String? {
        location.flatMap { URLComponents(string: $0)?.queryItems?.first { $0.name == name }?.value }
    }

    /// The cookies it sets, with their attributes.
    var cookies: [(name: String, value: String, attributes: Set<String>)] {
        headers[values: .setCookie].map { line in
            let parts = line.split(separator: ";").map { $0.trimmingCharacters(in: .whitespaces) }
            let pair = (parts.first ?? "").split(separator: "=", maxSplits: 1).map(String.init)
            return (pair.first ?? "", pair.count > 1 ? pair[1] : "", Set(parts.dropFirst()))
        }
    }
}

import AsyncHTTPClient
import Foundation
import NIOCore
import NIOHTTP1

/// A person's browser: keeps cookies by origin, follows redirects, submits forms; runs no scripts.
struct Browser {
    private let http: HTTPClient
    private var cookies: [String: [String: String]] = [:]

    init(_ http: HTTPClient) { self.http = http }

    /// Opens an address.
    mutating func open(_ url: String) async throws -> Page { try await go(url, form: nil) }

    /// Submits a form with its hidden fields and what the person filled in.
    mutating func submit(_ form: Form, of page: Page, _ answers: [String: String] = [:]) async throws -> Page
    {
        let fields = form.hidden.merging(answers) { $1 }
        return try await go(Self.resolve(form.action, against: page.url), form: Self.encoded(fields))
    }

    private mutating func go(_ url: String, form: String?) async throws -> Page {
        var (url, form) = (url, form)
        for _ in 0..<12 {
            let response = try await http.execute(request(url, form), timeout: .seconds(20))
            keep(response.headers["set-cookie"], from: Self.origin(of: url))
            let body = String(buffer: try await response.body.collect(upTo: 4 << 20))
            guard let location = response.headers.first(name: "location") else {
                return Page(url: url, status: Int(response.status.code), body: body)
            }
            (url, form) = (Self.resolve(location, against: url), nil)
        }
        throw BenchmarkFailure("the pages redirect in a circle")
    }

    private func request(_ url: String, _ form: String?) -> HTTPClientRequest {
        var request = HTTPClientRequest(url: url)
        let origin = Self.origin(of: url)
        request.headers.add(name: "accept", value: "text/html")
        if let jar = cookies[origin], !jar.isEmpty {
            let pairs = jar.map { "\($0.key)=\($0.value)" }
            request.headers.add(name: "cookie", value: pairs.joined(separator: "; "))
        }
        if let form {
            request.method = .POST
            request.headers.add(name: "content-type", value: "application/x-www-form-urlencoded")
            request.headers.add(name: "origin", value: origin)
            request.body = .bytes(ByteBuffer(string: form))
        }
        return request
    }

    private mutating func keep(_ headers: [String], from origin: String) {
        for header in headers {
            guard let pair = header.split(separator: ";").first?.split(separator: "=", maxSplits: 1),
                pair.count == 2
            else { continue }
            cookies[origin, default: [:]][String(pair[0])] = String(pair[1])
        }
    }

    /// Scheme, host and port; every address here has all three.
    private static func origin(of url: String) -> String {
        url.split(separator: "/", maxSplits: 2, omittingEmptySubsequences: true).prefix(2).joined(
            separator: "//")
    }

    private static func resolve(_ reference: String, against base: String) -> String {
        reference.hasPrefix("/") ? origin(of: base) + reference : reference.isEmpty ? base : reference
    }

    private static func encoded(_ fields: [String: String]) -> String {
        fields.map { "\(escaped($0.key))=\(escaped($0.value))" }.joined(separator: "&")
    }

    private static func escaped(_ text: String) -> String {
        text.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
    }
}

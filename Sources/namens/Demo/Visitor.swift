import AsyncHTTPClient
import Foundation
import NIOCore
import NIOHTTP1

/// A person's browser in the demo: keeps cookies, follows redirects, submits forms; runs no scripts.
actor Visitor {
    private let http: HTTPClient
    private let watch: (@Sendable (Sight) -> Void)?
    private var cookies: [String: [String: String]] = [:]
    /// Every address the browser went to, for the check that none holds a number of a person.
    private(set) var history: [String] = []

    init(_ http: HTTPClient, watch: (@Sendable (Sight) -> Void)? = nil) {
        self.http = http
        self.watch = watch
    }

    /// A page as the browser shows it.
    struct Page: Sendable {
        let url: String
        let status: Int
        let body: String

        var forms: [Form] { Form.all(in: body) }
        /// The text without markup, white space folded.
        var text: String {
            unescaped(
                body.replacing(/<(script|style)\b.*?<\/\1>/.dotMatchesNewlines(), with: " ").replacing(
                    /<[^>]*>/, with: " ")
            )
            .split { $0.isWhitespace }.joined(separator: " ")
        }
        /// The value of the option whose label has that name.
        func person(called name: String) -> String? {
            body.matches(of: /value="([^"]+)" id="(persoon-\d+)"[^>]*>\s*<label[^>]*for="[^"]+">([^<]*)</)
                .first { $0.output.3.contains(name) }.map { unescaped(String($0.output.1)) }
        }

        func parameter(_ name: String) -> String? {
            URLComponents(string: url)?.queryItems?.first { $0.name == name }?.value
        }
    }

    func open(_ url: String) async throws -> Page { try await go(to: url, method: .GET, form: nil) }

    /// Submits a form of a page, with some answers filled in.
    func submit(_ form: Form, of page: Page, _ answers: [String: String] = [:]) async throws -> Page {
        let fields = form.fields.merging(answers) { $1 }
        let target = Self.resolve(form.action, against: page.url)
        guard form.method == "post" else {
            return try await go(to: target + "?" + Self.encoded(fields), method: .GET, form: nil)
        }
        return try await go(to: target, method: .POST, form: Self.encoded(fields))
    }

    /// Goes to an address and follows redirects.
    private func go(to url: String, method: HTTPMethod, form: String?) async throws -> Page {
        var (url, method, form) = (url, method, form)
        for _ in 0..<12 {
            history.append(url)
            var request = HTTPClientRequest(url: url)
            request.method = method
            request.headers.add(name: "accept", value: "text/html")
            if let jar = cookies[Self.origin(of: url)], !jar.isEmpty {
                let pairs = jar.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
                request.headers.add(name: "cookie", value: pairs.joined(separator: "; "))
            }
            if let form {
                request.headers.add(name: "content-type", value: "application/x-www-form-urlencoded")
                request.headers.add(name: "origin", value: Self.origin(of: url))
                request.body = .bytes(ByteBuffer(string: form))
            }
            let response = try await http.execute(request, timeout: .seconds(20))
            keep(response.headers["set-cookie"], from: url)
            let body = String(buffer: try await response.body.collect(upTo: 4 << 20))
            let headers = response.headers.map { "\($0.name): \($0.value)" }
            watch?(Sight(url: url, form: form, headers: headers, body: body))
            guard (300..<400).contains(response.status.code),
                let location = response.headers.first(name: "location")
            else { return Page(url: url, status: Int(response.status.code), body: body) }
            (url, method, form) = (Self.resolve(location, against: url), .GET, nil)
        }
        throw DemoFailure("the pages redirect in a circle")
    }

    private func keep(_ headers: [String], from url: String) {
        for header in headers {
            let parts = header.split(separator: ";").map { $0.trimmingCharacters(in: .whitespaces) }
            guard
                let pair = parts.first?.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false),
                pair.count == 2
            else { continue }
            let isGone = pair[1].isEmpty || parts.contains { $0.lowercased() == "max-age=0" }
            cookies[Self.origin(of: url), default: [:]][String(pair[0])] = isGone ? nil : String(pair[1])
        }
    }

    /// The cookies of a site, for the scenarios in which somebody else uses them.
    func cookies(of url: String) -> [String: String] { cookies[Self.origin(of: url)] ?? [:] }

    static func origin(of url: String) -> String {
        guard let parts = URLComponents(string: url), let scheme = parts.scheme, let host = parts.host else {
            return url
        }
        return "\(scheme)://\(host)" + (parts.port.map { ":\($0)" } ?? "")
    }

    static func resolve(_ reference: String, against base: String) -> String {
        URL(string: reference, relativeTo: URL(string: base))?.absoluteString ?? reference
    }

    static func encoded(_ fields: [String: String]) -> String {
        var allowed = CharacterSet.alphanumerics
        allowed.insert(charactersIn: "-._~")
        return fields.sorted { $0.key < $1.key }
            .map { name, value in
                [name, value].map { $0.addingPercentEncoding(withAllowedCharacters: allowed) ?? "" }
                    .joined(separator: "=")
            }
            .joined(separator: "&")
    }
}

/// One request of a browser and what it saw.
struct Sight: Sendable {
    let url: String
    /// The form it sent, as it was encoded.
    let form: String?
    let headers: [String]
    let body: String
}

/// A scenario did not end as written.
struct DemoFailure: Error, CustomStringConvertible {
    let description: String

    init(_ description: String) { self.description = description }
}

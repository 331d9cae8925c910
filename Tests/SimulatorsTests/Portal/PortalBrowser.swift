import AsyncHTTPClient
import Foundation
import Identity
import NIOCore
import NIOHTTP1

/// A browser at one portal: keeps its cookie, follows nothing.
actor PortalBrowser {
    let home: String
    private var cookie: String?

    init(home: String) { self.home = home }

    struct Answer: Sendable {
        let status: Int
        let location: String?
        let cookie: String?
        let policy: String?
        let text: String

        /// The text of the element with that id.
        func element(_ id: String) -> String? {
            guard let start = text.firstRange(of: "id=\"\(id)\"")?.upperBound else { return nil }
            return text[start...].firstMatch(of: />([^<]*)</).map { String($0.1) }
        }

        /// The value of the hidden field with that name.
        func field(_ name: String) -> String? {
            guard let start = text.firstRange(of: "name=\"\(name)\"")?.upperBound else { return nil }
            return text[start...].firstMatch(of: /value="([^"]*)"/).map { String($0.1) }
        }
    }

    func get(_ path: String, _ query: [(String, String)] = []) async throws -> Answer {
        let suffix = query.isEmpty ? "" : "?" + portalForm(query)
        return try await send(HTTPClientRequest(url: home + path + suffix))
    }

    func post(_ path: String, _ form: [(String, String)] = []) async throws -> Answer {
        var request = HTTPClientRequest(url: home + path)
        request.method = .POST
        request.headers.add(name: "Content-Type", value: "application/x-www-form-urlencoded")
        request.body = .bytes(ByteBuffer(string: portalForm(form)))
        return try await send(request)
    }

    /// Forgets its cookie, as another browser would.
    func forget() { cookie = nil }

    private func send(_ request: HTTPClientRequest) async throws -> Answer {
        var request = request
        if let cookie { request.headers.add(name: "Cookie", value: cookie) }
        let response = try await Self.http.execute(request, timeout: .seconds(30))
        let set = response.headers.first(name: "Set-Cookie")
        if let set { cookie = set.split(separator: ";").first.map(String.init) }
        return Answer(
            status: Int(response.status.code), location: response.headers.first(name: "Location"),
            cookie: set,
            policy: response.headers.first(name: "Content-Security-Policy"),
            text: String(buffer: try await response.body.collect(upTo: 1 << 20)))
    }

    /// `HTTPClient.shared` follows redirects; this one lives as long as the tests.
    private static let http: HTTPClient = {
        var configuration = HTTPClient.Configuration()
        configuration.redirectConfiguration = .disallow
        return HTTPClient(eventLoopGroupProvider: .singleton, configuration: configuration)
    }()
}

func portalForm(_ fields: [(String, String)]) -> String {
    let safe = CharacterSet.alphanumerics.union(CharacterSet(charactersIn: "-._~"))
    return fields.map { "\($0.0)=\($0.1.addingPercentEncoding(withAllowedCharacters: safe) ?? "")" }
        .joined(separator: "&")
}

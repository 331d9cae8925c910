import HTTPTypes
import HummingbirdTesting
import OIDC
import TestSupport
import Testing

@testable import Web

/// - Source: NL API Design Rules 2.2, those that say how they are tested.
@Suite("The JSON interface keeps the design rules of the Dutch government")
struct DesignRuleTests {
    /// Addresses whose shape is fixed by OAuth, OpenID Connect or JOSE, and the description itself.
    private static let fixed: Set<String> = [
        "/token", "/introspect", "/revoke", "/userinfo", "/jwks.json", "/openapi.json",
    ]

    /// An operation as it is described.
    private struct Operation {
        let path: String
        let method: String
        let body: JSONObject

        var responses: JSONObject { body["responses"]?.object ?? [:] }
        var label: String { "\(method) \(path)" }
        var segments: [String] { path.split(separator: "/").map(String.init) }
    }

    private static func description() throws -> JSONObject {
        try #require(JSONObject(.init(try AssetStore(themes: [:]).openAPI.utf8)))
    }

    private static func operations() throws -> [Operation] {
        let paths = try #require(try description()["paths"]?.object)
        return paths.names.flatMap { path in
            let item = paths[path]?.object ?? [:]
            return item.names.map { Operation(path: path, method: $0, body: item[$0]?.object ?? [:]) }
        }
    }

    @Test("doc-openapi: every reference leads somewhere")
    func references() throws {
        let document = try Self.description()
        let references = Self.texts(named: "$ref", in: .object(document))
        #expect(references.count > 100)
        for reference in Set(references) {
            let parts = reference.split(separator: "/")
            #expect(parts.first == "#", "\(reference)")
            let found = parts.dropFirst().reduce(JSON?.some(.object(document))) { $0?.object?[String($1)] }
            #expect(found != nil, "\(reference)")
        }
    }

    @Test("semver, version-header, uri-version: the version stands on every answer, and in the address")
    func version() async throws {
        let document = try Self.description()
        let version = try #require(document["info"]?.object?["version"]?.text)
        #expect(version.wholeMatch(of: /1\.[0-9]+\.[0-9]+/) != nil)
        guard case .array(let servers)? = document["servers"] else { throw WebFault.malformedJSON }
        #expect(servers.map { $0.object?["url"]?.text } == ["../v1"])
        try await WebWorld().test { visit in
            let asked: [(HTTPRequest.Method, String)] = [
                (.get, "/v1/openapi.json"), (.get, "/v1/nowhere"), (.post, "/v1/token"),
                (.delete, "/v1/token"), (.post, "/v1/raadplegingen"),
                (.put, "/v1/gemeenten/0001/whitelist"), (.get, "/v1/jwks.json/"),
            ]
            for (method, path) in asked {
                let answer = try await visit.send(method, path)
                #expect(answer.headers[.apiVersion] == version, "\(path)")
            }
            #expect(try await visit.get("/hulp").headers[.apiVersion] == nil)
        }
        for operation in try Self.operations() {
            for status in operation.responses.names {
                let headers = operation.responses[status]?.object?["headers"]?.object
                #expect(headers?["API-Version"] != nil, "\(operation.label) \(status)")
            }
        }
    }

    @Test("no-trailing-slash, path-segments-kebab-case, http-methods, hide-implementation")
    func addresses() throws {
        let operations = try Self.operations()
        #expect(operations.count == 19)
        for operation in operations {
            #expect(!operation.path.hasSuffix("/"), "\(operation.label)")
            #expect(["get", "post", "put", "patch", "delete"].contains(operation.method))
            guard !Self.fixed.contains(operation.path) else { continue }
            for segment in operation.segments {
                let isName = segment.wholeMatch(of: /[a-z][a-z0-9]*(-[a-z0-9]+)*/) != nil
                #expect(isName || segment.wholeMatch(of: /\{[a-z][A-Za-z]*\}/) != nil, "\(segment)")
            }
        }
    }

    @Test("naming-collections: what can be named one by one stands in the plural")
    func plurals() throws {
        for operation in try Self.operations() {
            for (name, next) in zip(operation.segments, operation.segments.dropFirst())
            where next.hasPrefix("{") {
                #expect(name.hasSuffix("en") || name.hasSuffix("s"), "\(operation.label)")
            }
        }
    }

    @Test("no-sensitive-uris, query-keys-camel-case: nothing is asked in a query, and nobody named in a path")
    func parameters() throws {
        for operation in try Self.operations() {
            guard case .array(let parameters)? = operation.body["parameters"] else { continue }
            for parameter in parameters {
                #expect(parameter.object?["in"]?.text == "path", "\(operation.label)")
                let name = parameter.object?["name"]?.text ?? ""
                #expect(["gemeente", "upload", "verband"].contains(name), "\(name)")
            }
        }
    }

    @Test("problem-details: a refusal is a problem with title, status and detail, but for OAuth's own")
    func problems() throws {
        let schemas = try #require(try Self.description()["components"]?.object?["schemas"]?.object)
        let required = Set(Self.list(schemas["Problem"]?.object?["required"]))
        #expect(required.isSuperset(of: ["title", "status", "detail"]))
        for operation in try Self.operations() {
            let isOAuth = ["/token", "/introspect", "/revoke", "/userinfo"].contains(operation.path)
            for status in operation.responses.names where status >= "400" {
                let content = operation.responses[status]?.object?["content"]?.object
                let type = isOAuth ? "application/json" : "application/problem+json"
                #expect(content?.names == [type], "\(operation.label) \(status)")
                let schema = content?[type]?.object?["schema"]?.object?["$ref"]?.text ?? ""
                #expect(schema.hasSuffix(isOAuth ? "/Error" : "Problem"), "\(operation.label) \(status)")
            }
        }
    }

    @Test("invalid-input: what takes a body can answer 400, and nothing answers 422")
    func invalidInput() throws {
        for operation in try Self.operations() {
            let statuses = operation.responses.names
            #expect(!statuses.contains("422"), "\(operation.label)")
            #expect(operation.body["requestBody"] == nil || statuses.contains("400"), "\(operation.label)")
        }
    }

    private static func list(_ value: JSON?) -> [String] {
        guard case .array(let items)? = value else { return [] }
        return items.compactMap(\.text)
    }

    /// Every text that stands under a name, at any depth.
    private static func texts(named name: String, in value: JSON) -> [String] {
        switch value {
        case .object(let object):
            object.names.flatMap { member -> [String] in
                let inner = object[member] ?? .null
                return member == name ? [inner.text].compactMap(\.self) : texts(named: name, in: inner)
            }
        case .array(let items): items.flatMap { texts(named: name, in: $0) }
        default: []
        }
    }
}

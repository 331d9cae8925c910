import Foundation
import Testing

/// An OpenAPI document, to hold answers against its schemas: as much of JSON Schema as ours use.
struct OpenAPI {
    private let schemas: [String: Any]

    init(_ text: String) throws {
        let object = try JSONSerialization.jsonObject(with: Data(text.utf8))
        let document = try #require(object as? [String: Any])
        #expect(document["openapi"] as? String == "3.1.0")
        let components = try #require(document["components"] as? [String: Any])
        schemas = try #require(components["schemas"] as? [String: Any])
    }

    /// Records an issue for every field that is missing, not described, or of another kind.
    func expect(_ value: Any, is name: String) {
        let found = faults(value, ["$ref": "#/components/schemas/\(name)"], name)
        #expect(found.isEmpty)
    }

    func faults(_ value: Any, _ schema: [String: Any], _ path: String) -> [String] {
        if let reference = schema["$ref"] as? String {
            let name = reference.split(separator: "/").last.map(String.init) ?? ""
            guard let target = schemas[name] as? [String: Any] else { return ["\(path): no schema \(name)"] }
            return faults(value, target, path)
        }
        if let words = schema["enum"] as? [Any] {
            return words.contains { "\($0)" == "\(value)" } ? [] : ["\(path): not one of its words"]
        }
        switch value {
        case let object as [String: Any]: return objectFaults(object, schema, path)
        case let list as [Any]:
            let items = schema["items"] as? [String: Any] ?? [:]
            return list.flatMap { faults($0, items, path + "[]") }
        case let text as String: return textFaults(text, schema, path)
        default: return []
        }
    }

    private func objectFaults(_ object: [String: Any], _ schema: [String: Any], _ path: String) -> [String] {
        let described = schema["properties"] as? [String: Any] ?? [:]
        let required = schema["required"] as? [String] ?? []
        let missing = required.filter { object[$0] == nil }.map { "\(path).\($0): missing" }
        return missing
            + object.flatMap { key, value in
                guard let inner = described[key] as? [String: Any] else {
                    return ["\(path).\(key): not described"]
                }
                return faults(value, inner, "\(path).\(key)")
            }
    }

    private func textFaults(_ text: String, _ schema: [String: Any], _ path: String) -> [String] {
        let isText = schema["type"] as? String == "string"
        let pattern = (schema["pattern"] as? String).flatMap { try? Regex($0) }
        let fits = pattern.map { text.contains($0) } ?? true
        return isText && fits ? [] : ["\(path): another text was described"]
    }
}

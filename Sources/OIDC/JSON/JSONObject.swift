public import Foundation

/// A JSON object whose octets depend on nothing but its members: it is written in the order of their names.
public struct JSONObject: Hashable, Sendable {
    private var members: [String: JSON]

    /// Takes the members; nil values are left out.
    public init(_ members: [String: JSON?] = [:]) { self.members = members.compactMapValues { $0 } }

    /// Reads an object from its octets; nil for anything else.
    public init?(_ octets: Data) {
        guard let object = try? JSONDecoder().decode(JSONObject.self, from: octets) else { return nil }
        self = object
    }

    /// The member of that name.
    public subscript(name: String) -> JSON? {
        get { members[name] }
        set { members[name] = newValue }
    }

    /// The names of the members, in order.
    public var names: [String] { members.keys.sorted() }

    /// Both objects in one; where both have a member, the other's counts.
    public func merging(_ other: JSONObject) -> JSONObject {
        var merged = self
        merged.members.merge(other.members) { $1 }
        return merged
    }

    /// The octets, UTF-8.
    public func serialized() -> Data {
        // JSON without non-finite numbers always encodes, and none is ever put in.
        (try? Self.encoder.encode(self)) ?? Data("{}".utf8)
    }

    static let encoder: JSONEncoder = {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return encoder
    }()
}

extension JSONObject: ExpressibleByDictionaryLiteral {
    /// Takes the members; nil values are left out, and of two with the same name the last counts.
    public init(dictionaryLiteral elements: (String, JSON?)...) {
        self.init(Dictionary(elements) { $1 })
    }
}

extension JSONObject: Codable {
    /// Reads an object.
    public init(from decoder: any Decoder) throws {
        members = try decoder.singleValueContainer().decode([String: JSON].self)
    }

    /// Writes the value.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(members)
    }
}

public import Foundation

/// The one byte sequence of a value: sorted keys, no spaces, instants as whole milliseconds since 1970.
public func canonicalJSON(_ value: some Encodable) -> Data {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    encoder.dateEncodingStrategy = .custom { date, encoder in
        var container = encoder.singleValueContainer()
        try container.encode(Int64((date.timeIntervalSince1970 * 1000).rounded()))
    }
    // Records are built from strings, integers and enums of those; none of them can fail to encode.
    guard let data = try? encoder.encode(value) else { preconditionFailure("a record did not encode") }
    return data
}

/// Reads what ``canonicalJSON(_:)`` wrote.
public func decodeCanonicalJSON<Value: Decodable>(_ type: Value.Type, from data: Data) throws -> Value {
    let decoder = JSONDecoder()
    decoder.dateDecodingStrategy = .custom { decoder in
        let milliseconds = try decoder.singleValueContainer().decode(Int64.self)
        return Date(timeIntervalSince1970: Double(milliseconds) / 1000)
    }
    return try decoder.decode(type, from: data)
}

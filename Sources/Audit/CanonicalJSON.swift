public import Foundation

/// The one byte sequence of a value: sorted keys, no spaces, instants as whole milliseconds since 1970.
public func canonicalJSON(_ value: some Encodable) -> Data {
    // Records are built from strings, integers and enums of those; none of them can fail to encode.
    guard let data = try? encoder.encode(value) else { preconditionFailure("a record did not encode") }
    return data
}

/// Reads what ``canonicalJSON(_:)`` wrote.
public func decodeCanonicalJSON<Value: Decodable>(_ type: Value.Type, from data: Data) throws -> Value {
    try decoder.decode(type, from: data)
}

private let encoder: JSONEncoder = {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    encoder.dateEncodingStrategy = .custom { date, encoder in
        var container = encoder.singleValueContainer()
        try container.encode(Int64((date.timeIntervalSince1970 * 1000).rounded()))
    }
    return encoder
}()

private let decoder: JSONDecoder = {
    let decoder = JSONDecoder()
    decoder.dateDecodingStrategy = .custom { decoder in
        let milliseconds = try decoder.singleValueContainer().decode(Int64.self)
        return Date(timeIntervalSince1970: Double(milliseconds) / 1000)
    }
    return decoder
}()

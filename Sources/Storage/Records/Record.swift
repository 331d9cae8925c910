import Audit
import Foundation
import GRDB

/// A row of one table: columns are named by the coding keys, and every NOT NULL column is not optional.
protocol Record: Codable, FetchableRecord, PersistableRecord {}

extension Date {
    /// Whole milliseconds since 1970: how instants are stored.
    var milliseconds: Int64 { Int64((timeIntervalSince1970 * 1000).rounded()) }

    init(milliseconds: Int64) { self.init(timeIntervalSince1970: Double(milliseconds) / 1000) }
}

/// The canonical JSON of a value, as a TEXT column holds it.
func json(_ value: some Encodable) -> String { String(decoding: canonicalJSON(value), as: UTF8.self) }

/// Reads what ``json(_:)`` wrote.
func decode<Value: Decodable>(_ type: Value.Type = Value.self, json text: String) throws -> Value {
    try decodeCanonicalJSON(type, from: Data(text.utf8))
}

/// A stored text is not one of the values its column may hold.
struct UnreadableRow: Error {
    let table: String
    let column: String
}

extension Record {
    /// The value of an enum column.
    static func value<Value: RawRepresentable<String>>(_ text: String, in column: String) throws -> Value {
        guard let value = Value(rawValue: text) else {
            throw UnreadableRow(table: databaseTableName, column: column)
        }
        return value
    }
}

import Foundation
import Identity
import Representation

/// The register's answer as it comes over the wire: every field must be there.
struct MachtigingenAnswer: Decodable {
    let referentie: String
    let beantwoordOp: String
    let machtigingen: [Item]

    struct Item: Decodable {
        let id: String
        let versie: Int
        let vertegenwoordigde: Represented
        let gemachtigde: String
        let diensten: [String]
        let van: String
        let tot: Nullable<String>
        let staat: String
        /// The day on which the represented died.
        let overleden: Nullable<String>
    }

    struct Represented: Decodable {
        let bsn: String
        let aanhef: String
        let naam: String
        let geboortejaar: Nullable<Int>
    }

    /// A field that may be null but not absent.
    struct Nullable<Value: Decodable>: Decodable {
        let value: Value?

        init(from decoder: any Decoder) throws {
            let container = try decoder.singleValueContainer()
            value = container.decodeNil() ? nil : try container.decode(Value.self)
        }
    }

    /// Decodes an answer; a fault names the field, never what stood in it.
    init(_ body: [UInt8]) throws(AnswerFault) {
        do {
            self = try JSONDecoder().decode(Self.self, from: Data(body))
        } catch {
            throw AnswerFault(error)
        }
    }
}

/// The name of the field that made an answer unusable.
struct AnswerFault: Error, Equatable {
    let field: String

    init(_ field: String) { self.field = field }

    init(_ error: any Error) {
        field =
            switch error as? DecodingError {
            case .keyNotFound(let key, _): key.stringValue
            case .typeMismatch(_, let context), .valueNotFound(_, let context), .dataCorrupted(let context):
                context.codingPath.last { $0.intValue == nil }?.stringValue ?? "JSON"
            default: "JSON"
            }
    }
}

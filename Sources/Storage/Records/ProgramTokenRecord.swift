import Broker
import Foundation
import GRDB
import Identity

/// A row of `program_token`: a token of a program, by its digest.
struct ProgramTokenRecord: Record {
    static let databaseTableName = "program_token"

    let digest: String
    let client: String
    let taken: String
    let issuedAt: Int64
    let expiresAt: Int64

    enum CodingKeys: String, CodingKey {
        case digest, client, taken
        case issuedAt = "issued_at"
        case expiresAt = "expires_at"
    }

    init(_ token: StoredProgramToken) {
        digest = token.digest.description
        client = token.client.rawValue
        taken = json(token.taken.map(\.rawValue).sorted())
        issuedAt = token.issuedAt.milliseconds
        expiresAt = token.expiresAt.milliseconds
    }

    func token() throws -> StoredProgramToken {
        let words = try decode([String].self, json: taken)
        return StoredProgramToken(
            digest: Digest(stored: digest), client: ClientID(client),
            taken: Set(try words.map { try Self.value($0, in: "taken") }),
            issuedAt: Date(milliseconds: issuedAt), expiresAt: Date(milliseconds: expiresAt))
    }
}

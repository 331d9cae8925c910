import Broker
import Foundation
import GRDB
import Identity
import OIDC

/// A row of `code`: an authorization code that was not spent.
struct CodeRecord: Record {
    static let databaseTableName = "code"

    let digest: String
    let grantId: String
    let binding: String
    let expiresAt: Int64

    enum CodingKeys: String, CodingKey {
        case digest, binding
        case grantId = "grant_id"
        case expiresAt = "expires_at"
    }

    init(_ code: StoredCode) {
        digest = code.digest.description
        grantId = code.grant
        binding = json(code.binding)
        expiresAt = code.expiresAt.milliseconds
    }

    func code() throws -> StoredCode {
        StoredCode(
            digest: Digest(stored: digest), grant: grantId, binding: try decode(json: binding),
            expiresAt: Date(milliseconds: expiresAt))
    }
}

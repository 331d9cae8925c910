import Broker
import Foundation
import GRDB
import Identity

/// A row of `token`: an access token, by its digest.
struct TokenRecord: Record {
    static let databaseTableName = "token"

    let digest: String
    let grantId: String
    let issuedAt: Int64
    let expiresAt: Int64

    enum CodingKeys: String, CodingKey {
        case digest
        case grantId = "grant_id"
        case issuedAt = "issued_at"
        case expiresAt = "expires_at"
    }

    init(_ token: StoredToken) {
        digest = token.digest.description
        grantId = token.grant
        issuedAt = token.issuedAt.milliseconds
        expiresAt = token.expiresAt.milliseconds
    }

    func token() -> StoredToken {
        StoredToken(
            digest: Digest(stored: digest), grant: grantId, issuedAt: Date(milliseconds: issuedAt),
            expiresAt: Date(milliseconds: expiresAt))
    }
}

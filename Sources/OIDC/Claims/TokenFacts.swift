public import Foundation

/// When an access token was issued and ends.
public struct TokenFacts: Hashable, Sendable {
    /// When it was issued.
    public let issuedAt: Date
    /// When it ends.
    public let expiresAt: Date

    /// Notes both instants.
    public init(issuedAt: Date, expiresAt: Date) {
        self.issuedAt = issuedAt
        self.expiresAt = expiresAt
    }
}

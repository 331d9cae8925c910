public import Foundation
public import Identity

/// What the login proved about the person at the controls.
public struct LoginEvidence: Hashable, Sendable, Codable {
    /// The assertion that proved the login.
    public let assertionID: String
    /// Who vouches for the login.
    public let identityProvider: IdentityProviderID
    /// The level that was reached.
    public let level: LevelOfAssurance
    /// When the person logged in at the provider.
    public let authenticatedAt: Date
    /// What the login rests on behind that provider; nil when it named nothing.
    public let underlying: UnderlyingEvidence?

    /// Notes a login.
    public init(
        assertionID: String, identityProvider: IdentityProviderID, level: LevelOfAssurance,
        authenticatedAt: Date, underlying: UnderlyingEvidence? = nil
    ) {
        self.assertionID = assertionID
        self.identityProvider = identityProvider
        self.level = level
        self.authenticatedAt = authenticatedAt
        self.underlying = underlying
    }
}

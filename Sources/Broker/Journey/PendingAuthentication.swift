public import Foundation
public import Identity

/// A request to an identity provider that waits for its answer.
public struct PendingAuthentication: Hashable, Sendable, Codable {
    /// Who was asked.
    public let provider: IdentityProviderID
    /// The ID of the message that waits for its answer.
    public let requestID: String
    /// The digest of the handle that went out.
    public let relayState: Digest
    /// The lowest level that will do.
    public let minimum: LevelOfAssurance
    /// What the person wants to use.
    public let dienst: DienstID
    /// When it was asked.
    public let askedAt: Date
    /// Whether the person had to log in anew, so that an older login at the provider is no answer.
    public let forced: Bool

    package init(
        provider: IdentityProviderID, requestID: String, relayState: Digest, minimum: LevelOfAssurance,
        dienst: DienstID, askedAt: Date, forced: Bool = false
    ) {
        self.provider = provider
        self.requestID = requestID
        self.relayState = relayState
        self.minimum = minimum
        self.dienst = dienst
        self.askedAt = askedAt
        self.forced = forced
    }
}

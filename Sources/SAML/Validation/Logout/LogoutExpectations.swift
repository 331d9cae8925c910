public import Foundation

/// What a logout answer is held against.
public struct LogoutExpectations: Sendable {
    /// Who has to have answered.
    public let provider: IdentityProviderMetadata
    /// The ID of the logout request.
    public let requestID: String
    /// The address the answer came to.
    public let location: String
    /// The time at which it is judged.
    public let now: Date

    /// Names the request that was made, and where and when its answer came.
    public init(provider: IdentityProviderMetadata, requestID: String, location: String, now: Date) {
        self.provider = provider
        self.requestID = requestID
        self.location = location
        self.now = now
    }

    /// The clock that logins are held to.
    var clock: Expectations { Expectations(entityID: "", acsURL: location, now: now) }
}

public import Identity

/// Carries a SOAP message to an identity provider's artifact resolution service and brings back its answer.
///
/// - Source: SAML Bindings 3.2, 3.6.
public protocol ArtifactResolution: Sendable {
    /// Sends `envelope` over mutual TLS and returns the body of a 200 answer.
    func resolve(_ envelope: [UInt8], at endpoint: String, of provider: IdentityProviderID)
        async throws(ArtifactResolutionError) -> [UInt8]
}

/// An artifact could not be resolved.
public enum ArtifactResolutionError: Error, Hashable, Sendable {
    case timedOut
    case unreachable
    case refused(status: Int)
    case tooLarge
}

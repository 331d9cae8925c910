public import Identity

/// Why an artifact is not resolved.
public enum ArtifactFault: Failure, Equatable {
    case malformed
    case otherProvider
    case unknownEndpoint(UInt16)

    /// A stable code for the log.
    public var code: String {
        switch self {
        case .malformed: "saml.artifact-malformed"
        case .otherProvider: "saml.artifact-other-provider"
        case .unknownEndpoint: "saml.artifact-unknown-endpoint"
        }
    }

    /// What the person reads.
    public var publicText: PublicText { .startAgain }

    /// The cause, for the operator.
    public var operatorText: String {
        switch self {
        case .malformed: "the browser brought an artifact that is not 44 bytes of type 4"
        case .otherProvider: "the artifact is of another provider than the login was begun with"
        case .unknownEndpoint(let index):
            "the provider's metadata has no ArtifactResolutionService with index \(index)"
        }
    }
}

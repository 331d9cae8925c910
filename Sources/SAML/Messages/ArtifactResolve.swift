public import XMLSec

/// Asks a provider for the response that an artifact stands for.
///
/// - Source: SAML Core 3.5.1; SAML Profiles 5.4.1.
public struct ArtifactResolve: Hashable, Sendable {
    /// ID, time, destination and issuer.
    public let header: RequestHeader
    /// What the browser brought.
    public let artifact: Artifact

    /// Asks for the response behind `artifact`.
    public init(header: RequestHeader, artifact: Artifact) {
        self.header = header
        self.artifact = artifact
    }

    /// The message, unsigned and without envelope.
    public var markup: Markup {
        .samlp(
            "ArtifactResolve", header.attributes,
            [header.issuerElement, .element(.samlp("Artifact", [], [.text(artifact.text)]))])
    }
}

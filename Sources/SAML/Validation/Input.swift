/// What the bytes are, by the way they came.
public enum Input: String, Sendable, CaseIterable {
    /// A `samlp:Response`, as the POST binding carries it.
    case response
    /// A `samlp:ArtifactResponse`, or the SOAP envelope around it.
    case artifactResponse = "artifact-response"
}

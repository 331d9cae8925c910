import Crypto
import Foundation

/// What the browser carries in place of a response.
///
/// - Source: SAML Bindings 3.6.4: two bytes of type (4), two of endpoint index, twenty of SourceID, twenty of
///   handle; base64.
public struct Artifact: Hashable, Sendable {
    /// The text as it came; it goes back to the provider verbatim.
    public let text: String
    /// The number of the endpoint that resolves it.
    public let endpointIndex: UInt16
    private let sourceID: [UInt8]

    /// Reads an artifact.
    ///
    /// - Throws: ``ArtifactFault/malformed`` for anything but 44 bytes of type 4 in base64.
    public init(_ text: String) throws(ArtifactFault) {
        guard text.utf8.count == 60, let data = Data(base64Encoded: text) else { throw .malformed }
        let bytes = Array(data)
        guard bytes.count == 44, bytes[0] == 0, bytes[1] == 4 else { throw .malformed }
        self.text = text
        endpointIndex = UInt16(bytes[2]) << 8 | UInt16(bytes[3])
        sourceID = Array(bytes[4..<24])
    }

    /// Makes an artifact, for a mock provider.
    ///
    /// - Parameters:
    ///   - entityID: The provider's name.
    ///   - endpointIndex: Where it is resolved.
    ///   - handle: Twenty random bytes.
    /// - Throws: ``ArtifactFault/malformed`` for a handle of another length.
    public init(entityID: String, endpointIndex: UInt16, handle: [UInt8]) throws(ArtifactFault) {
        let index = [UInt8(endpointIndex >> 8), UInt8(endpointIndex & 255)]
        let bytes = [0, 4] + index + Self.sourceID(of: entityID) + handle
        try self.init(Data(bytes).base64EncodedString())
    }

    /// The address to resolve it at.
    ///
    /// The address comes from the metadata of the provider that the login was begun with, never from the
    /// artifact.
    ///
    /// - Throws: ``ArtifactFault/otherProvider`` when another provider made it,
    ///   ``ArtifactFault/unknownEndpoint`` when the metadata has no endpoint of its index.
    public func endpoint(of provider: IdentityProviderMetadata) throws(ArtifactFault) -> Endpoint {
        guard sourceID == Self.sourceID(of: provider.entityID) else { throw .otherProvider }
        guard let endpoint = provider.artifactResolution(index: endpointIndex) else {
            throw .unknownEndpoint(endpointIndex)
        }
        return endpoint
    }

    /// SHA-1 of the entity ID: a name, not a protection.
    private static func sourceID(of entityID: String) -> [UInt8] {
        Array(Insecure.SHA1.hash(data: Data(entityID.utf8)))
    }
}

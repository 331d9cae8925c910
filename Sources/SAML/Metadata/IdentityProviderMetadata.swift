public import Foundation
public import XMLSec

/// An identity provider as its metadata describes it: the trust anchor for everything it signs.
///
/// - Source: SAML Metadata 2.4.3.
public struct IdentityProviderMetadata: Sendable {
    /// Its name.
    public let entityID: String
    /// The keys its signatures are verified with; never empty.
    public let signingKeys: [VerificationKey]
    /// Why other keys in the metadata are not used.
    public let unusableKeys: [String]
    /// Where login requests go.
    public let singleSignOn: [Endpoint]
    /// Where artifacts are resolved.
    public let artifactResolution: [Endpoint]
    /// Where logout messages go.
    public let singleLogout: [Endpoint]
    /// The earliest end of validity of the document, the entity and the role; nil for none.
    public let validUntil: Date?

    /// Reads metadata.
    ///
    /// - Parameters:
    ///   - bytes: An `EntityDescriptor`, or an `EntitiesDescriptor` with the provider in it.
    ///   - entityID: The provider that is wanted; nil when there is only one.
    /// - Throws: ``MetadataFault``; never for metadata that has merely expired, see ``isValid(at:)``.
    public init(parsing bytes: [UInt8], entityID: String? = nil) throws(MetadataFault) {
        let file = try MetadataFile(parsing: bytes)
        try self.init(reading: file.provider(entityID))
    }

    /// Whether it may be used at that time.
    public func isValid(at now: Date) -> Bool { validUntil.map { now < $0 } ?? true }

    /// The address for a login by that binding.
    public func singleSignOn(by binding: Binding) -> Endpoint? {
        singleSignOn.first { $0.binding == binding }
    }

    /// The address for a logout by that binding.
    public func singleLogout(by binding: Binding) -> Endpoint? {
        singleLogout.first { $0.binding == binding }
    }

    /// The address that resolves artifacts with that index.
    public func artifactResolution(index: UInt16) -> Endpoint? {
        artifactResolution.first { $0.index == index }
    }

    /// Everything that stands in the way of logging in with it.
    ///
    /// - Parameters:
    ///   - request: How requests go out.
    ///   - response: How responses come back, ``Binding/artifact`` or ``Binding/post``.
    ///   - now: The time at which it would be used.
    /// - Returns: Every fault; an empty list when there is none.
    public func faults(request: Binding, response: Binding, at now: Date) -> [MetadataFault] {
        var faults: [MetadataFault] = []
        if let validUntil, !isValid(at: now) { faults.append(.expired(Instant.write(validUntil))) }
        if singleSignOn(by: request) == nil {
            faults.append(.noEndpoint("SingleSignOnService with binding \(request.rawValue)"))
        }
        if response == .artifact, artifactResolution.isEmpty {
            faults.append(.noEndpoint("ArtifactResolutionService"))
        }
        return faults
    }
}

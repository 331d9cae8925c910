public import Identity

/// Why a provider's metadata cannot be used.
public enum MetadataFault: Failure, Equatable {
    /// It is not XML of the kind that is read here, or not metadata.
    case malformed(String)
    /// It has no provider, or none of that entity ID.
    case noProvider(entityID: String?)
    /// It has several providers, so one has to be named.
    case severalProviders
    /// The provider does not speak SAML 2.0.
    case noSAML2
    /// There is no signing key of a kind and size that is accepted; why each was not.
    case noUsableKey([String])
    /// The end of its validity has passed.
    case expired(String)
    /// It has no endpoint for what it is configured to do.
    case noEndpoint(String)

    /// A stable code for the log.
    public var code: String {
        switch self {
        case .malformed: "saml.metadata-malformed"
        case .noProvider: "saml.metadata-no-provider"
        case .severalProviders: "saml.metadata-several-providers"
        case .noSAML2: "saml.metadata-no-saml2"
        case .noUsableKey: "saml.metadata-no-key"
        case .expired: "saml.metadata-expired"
        case .noEndpoint: "saml.metadata-no-endpoint"
        }
    }

    /// What the person reads.
    public var publicText: PublicText { .providerFault }

    /// The cause, for the operator.
    public var operatorText: String {
        switch self {
        case .malformed(let reason): "the provider's metadata is malformed: \(reason)"
        case .noProvider(let entityID):
            "the metadata has no identity provider" + (entityID.map { " with entity ID \($0)" } ?? "")
        case .severalProviders: "the metadata has several identity providers; give a file with one"
        case .noSAML2: "the provider's metadata does not offer SAML 2.0"
        case .noUsableKey(let reasons):
            "the provider's metadata has no usable signing key"
                + (reasons.isEmpty ? "" : ": \(reasons.joined(separator: "; "))")
        case .expired(let instant): "the provider's metadata was valid until \(instant); fetch it anew"
        case .noEndpoint(let service): "the provider's metadata has no \(service)"
        }
    }
}

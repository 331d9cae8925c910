import Identity

/// A connection to an identity provider.
struct ProviderConfiguration: Sendable {
    let id: IdentityProviderID
    /// The name on its button.
    let name: String
    let profile: ProviderProfile
    /// The file with the provider's SAML metadata.
    let metadata: String
    /// What we call ourselves towards this provider.
    let entityID: String
    let response: ResponseBinding
    let request: RequestBinding
    let signing: KeyPairFiles
    let decryption: [KeyPairFiles]
    /// Present whenever answers come by artifact.
    let clientTLS: ClientTLSFiles?
    let expiredCertificates: ExpiredCertificates
}

/// The rules of a provider beside those of SAML.
enum ProviderProfile: String, CaseIterable, Sendable {
    case digid3 = "digid-3"
    case digid4 = "digid-4"
    case eherkenning
    case medewerker

    /// Whether this version can log in with it.
    var isAvailable: Bool { self == .digid3 }
}

/// How a provider's answer comes to us.
enum ResponseBinding: String, CaseIterable, Sendable {
    case artifact
    case post
}

/// How our request goes to the provider.
enum RequestBinding: String, CaseIterable, Sendable {
    case post
    case redirect
}

/// What to do with a signing certificate in metadata whose period is over.
enum ExpiredCertificates: String, CaseIterable, Sendable {
    case refuse
    case accept
}

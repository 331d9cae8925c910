import Identity
import SAML

/// A connection to an identity provider.
struct ProviderConfiguration: Sendable {
    let id: IdentityProviderID
    /// The name on its button.
    let name: String
    let profile: ProviderProfile
    /// What the provider says of itself, read and valid.
    let metadata: IdentityProviderMetadata
    /// What we call ourselves towards this provider.
    let entityID: String
    let response: ResponseBinding
    let request: RequestBinding
    let signing: KeyPairFiles
    let decryption: [KeyPairFiles]
    /// Present whenever answers come by artifact.
    let clientTLS: ClientTLSFiles?
    let expiredCertificates: ExpiredCertificates
    /// For resolving an artifact, in seconds; a provider that takes longer counts as unavailable.
    let timeout: Int
    /// Present for eHerkenning alone.
    let eherkenning: EHerkenningConfiguration?
    /// Present for an organisation's own provider alone.
    let medewerker: MedewerkerConfiguration?
}

/// The rules of a provider beside those of SAML.
enum ProviderProfile: String, CaseIterable, Sendable {
    case digid3 = "digid-3"
    case digid4 = "digid-4"
    case eherkenning
    case medewerker

    /// In the validator's words; nil when this version cannot log in with it.
    var saml: Profile? {
        switch self {
        case .digid3: .digid3
        case .eherkenning: .eherkenning
        case .medewerker: .medewerker
        case .digid4: nil
        }
    }
}

/// How a provider's answer comes to us.
enum ResponseBinding: String, CaseIterable, Sendable {
    case artifact
    case post

    /// In SAML's words.
    var saml: Binding {
        switch self {
        case .artifact: .artifact
        case .post: .post
        }
    }
}

/// How our request goes to the provider.
enum RequestBinding: String, CaseIterable, Sendable {
    case post
    case redirect

    /// In SAML's words.
    var saml: Binding {
        switch self {
        case .post: .post
        case .redirect: .redirect
        }
    }
}

/// What to do with a signing certificate in metadata whose period is over.
enum ExpiredCertificates: String, CaseIterable, Sendable {
    case refuse
    case accept

    /// In the validator's words.
    var saml: Expectations.ExpiredCertificates {
        switch self {
        case .refuse: .refuse
        case .accept: .accept
        }
    }
}

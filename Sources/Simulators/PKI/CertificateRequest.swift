import X509

/// What a certificate of the development PKI is for.
struct CertificateRequest {
    /// The start of the file names, and the common name.
    let name: String
    /// The subject's serial number, where PKIoverheid certificates carry it.
    let oin: String
    let purpose: Purpose

    enum Purpose {
        case server
        case client
        case signing
    }

    static func server(_ name: String, oin: String) -> Self { .init(name: name, oin: oin, purpose: .server) }
    static func client(_ name: String, oin: String) -> Self { .init(name: name, oin: oin, purpose: .client) }
    static func signing(_ name: String, oin: String) -> Self {
        .init(name: name, oin: oin, purpose: .signing)
    }
}

extension CertificateRequest.Purpose {
    /// SAML at DigiD knows RSA only; for TLS a curve is as good and made at once.
    var isRSA: Bool { self == .signing }

    /// What the certificate may be used for (RFC 5280 §4.2.1.12); a signing certificate is bound to nothing.
    var extendedUsage: ExtendedKeyUsage? {
        get throws {
            switch self {
            case .server: try ExtendedKeyUsage([.serverAuth])
            case .client: try ExtendedKeyUsage([.clientAuth])
            case .signing: nil
            }
        }
    }
}

public import Identity

/// A TLS identity could not be made of the files given.
public enum TLSIdentityFault: Failure, Hashable {
    case unreadable(Part, path: String)
    case keyOfAnotherCertificate(path: String)

    /// Which of the files.
    public enum Part: String, Sendable {
        case certificate
        case privateKey
        case trust
    }

    /// Stable code for logs.
    public var code: String {
        switch self {
        case .unreadable: "tls.unreadable"
        case .keyOfAnotherCertificate: "tls.wrong-key"
        }
    }

    /// Nobody can log in until the operator repairs it.
    public var publicText: PublicText { .startAgain }

    /// Which file is wrong.
    public var operatorText: String {
        switch self {
        case .unreadable(let part, let path): "\(path) holds no usable PEM for '\(part.rawValue)'"
        case .keyOfAnotherCertificate(let path): "the key in \(path) does not belong to its certificate"
        }
    }
}

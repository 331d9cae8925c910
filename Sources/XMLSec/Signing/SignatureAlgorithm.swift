internal import CXMLSec

/// The signature algorithms we accept; the raw value is the URI of RFC 9231 §2.3.
public enum SignatureAlgorithm: String, CaseIterable, Sendable, Hashable {
    case rsaSHA256 = "http://www.w3.org/2001/04/xmldsig-more#rsa-sha256"
    case rsaSHA384 = "http://www.w3.org/2001/04/xmldsig-more#rsa-sha384"
    case rsaSHA512 = "http://www.w3.org/2001/04/xmldsig-more#rsa-sha512"
    case pssSHA256 = "http://www.w3.org/2007/05/xmldsig-more#sha256-rsa-MGF1"
    case pssSHA384 = "http://www.w3.org/2007/05/xmldsig-more#sha384-rsa-MGF1"
    case pssSHA512 = "http://www.w3.org/2007/05/xmldsig-more#sha512-rsa-MGF1"
    case ecdsaSHA256 = "http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha256"
    case ecdsaSHA384 = "http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha384"
    case ecdsaSHA512 = "http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha512"

    /// Whether a key of that kind can make such a signature.
    func fits(_ kind: KeyKind) -> Bool {
        switch self {
        case .ecdsaSHA256, .ecdsaSHA384, .ecdsaSHA512: !kind.isRSA
        default: kind.isRSA
        }
    }

    var digestName: String {
        switch self {
        case .rsaSHA256, .pssSHA256, .ecdsaSHA256: "SHA256"
        case .rsaSHA384, .pssSHA384, .ecdsaSHA384: "SHA384"
        case .rsaSHA512, .pssSHA512, .ecdsaSHA512: "SHA512"
        }
    }

    var padding: Int32 {
        let padding =
            switch self {
            case .rsaSHA256, .rsaSHA384, .rsaSHA512: CXS_PADDING_PKCS1
            case .pssSHA256, .pssSHA384, .pssSHA512: CXS_PADDING_PSS
            case .ecdsaSHA256, .ecdsaSHA384, .ecdsaSHA512: CXS_PADDING_ECDSA
            }
        return Int32(padding.rawValue)
    }
}

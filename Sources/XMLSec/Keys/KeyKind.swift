internal import CXMLSec

/// The kinds of key we use.
public enum KeyKind: Sendable, Hashable {
    /// RSA with a modulus of so many bits.
    case rsa(bits: Int)
    case p256, p384, p521

    init?(_ kind: Int32, bits: Int) {
        switch cxs_key_kind(UInt32(kind)) {
        case CXS_KEY_RSA: self = .rsa(bits: bits)
        case CXS_KEY_P256: self = .p256
        case CXS_KEY_P384: self = .p384
        case CXS_KEY_P521: self = .p521
        default: return nil
        }
    }

    var code: Int32 {
        let kind =
            switch self {
            case .rsa: CXS_KEY_RSA
            case .p256: CXS_KEY_P256
            case .p384: CXS_KEY_P384
            case .p521: CXS_KEY_P521
            }
        return Int32(kind.rawValue)
    }

    /// The size of the modulus or of the field.
    public var bits: Int {
        switch self {
        case .rsa(let bits): bits
        case .p256: 256
        case .p384: 384
        case .p521: 521
        }
    }

    var isRSA: Bool { if case .rsa = self { true } else { false } }

    var isLongEnough: Bool { !isRSA || bits >= KeyFault.minimumRSABits }
}

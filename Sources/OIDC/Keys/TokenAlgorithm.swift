/// An algorithm that our tokens are signed with.
///
/// - Source: RFC 7518 §3.1; NL GOV OpenID Connect 1.0.1: RS256 must, PS256 should.
public enum TokenAlgorithm: String, CaseIterable, Sendable, Codable {
    case rs256 = "RS256"
    case ps256 = "PS256"
    case es256 = "ES256"

    var signature: SignatureAlgorithm {
        switch self {
        case .rs256: .rs256
        case .ps256: .ps256
        case .es256: .es256
        }
    }
}

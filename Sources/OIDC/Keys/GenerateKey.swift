import CryptoExtras
import JWTKit

/// Makes a fresh private key for an algorithm, from the operating system's randomness: for the command `keys add`.
///
/// - Parameter algorithm: What it will sign with: RSA of 2048 bits for RS256 and PS256, P-256 for ES256.
/// - Returns: The private key in PEM; it is written with mode 0600 and never logged.
/// - Throws: ``SigningKeyFault/generationFailed``.
public func generateKeyPEM(for algorithm: TokenAlgorithm) throws(SigningKeyFault) -> String {
    switch algorithm {
    case .es256: return ES256PrivateKey().pemRepresentation
    case .rs256, .ps256:
        guard let key = try? _RSA.Signing.PrivateKey(keySize: .bits2048) else { throw .generationFailed }
        return key.pkcs8PEMRepresentation
    }
}

import Crypto
import Foundation
import Identity

/// Makes an artifact of type 4: 44 octets, single use (SAML Bindings 3.6.4.2).
///
/// - Parameters:
///   - entityID: The provider that will resolve it, named by its SHA-1.
///   - randomness: Source of the 20-byte message handle.
/// - Returns: The artifact in base64.
func artifact(from entityID: String, _ randomness: Randomness) -> String {
    let type: [UInt8] = [0, 4]
    let endpoint: [UInt8] = [0, 0]
    let source = Insecure.SHA1.hash(data: Data(entityID.utf8))
    return Data(type + endpoint + Array(source) + randomness.bytes(20)).base64EncodedString()
}

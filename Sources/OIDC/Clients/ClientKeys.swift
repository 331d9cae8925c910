public import Foundation
import JWTKit

/// The public keys with which a portal signs, from its registered JWK Set.
///
/// RSA of at least 2048 bits and EC on P-256, P-384 and P-521; a key for encryption is passed over, anything else
/// is refused, so that a fault shows when the configuration is read.
///
/// - Source: RFC 7517, RFC 7518 §6.
public struct ClientKeys: Sendable {
    let keys: [VerificationKey]

    /// Reads a JWK Set.
    public init(jwks octets: Data) throws(ClientKeyFault) {
        guard case .array(let members)? = JSONObject(octets)?["keys"] else { throw .notAKeySet }
        var keys: [VerificationKey] = []
        for (index, member) in members.enumerated() {
            guard let jwk = member.object else { throw .notAKeySet }
            guard let key = try Self.verificationKey(jwk, index) else { continue }
            guard key.keyID == nil || !keys.contains(where: { $0.keyID == key.keyID }) else {
                throw .duplicateKeyID(index: index)
            }
            keys.append(key)
        }
        guard !keys.isEmpty else { throw .noSigningKey }
        self.keys = keys
    }

    private static func verificationKey(
        _ jwk: JSONObject, _ index: Int
    ) throws(ClientKeyFault) -> VerificationKey? {
        guard jwk["d"] == nil else { throw .privateKey(index: index) }
        if let use = jwk["use"], use != "sig" { return nil }
        let material = try material(jwk, index)
        return VerificationKey(
            keyID: jwk["kid"]?.text, algorithms: try algorithms(jwk, material, index), material: material)
    }

    private static func material(
        _ jwk: JSONObject, _ index: Int
    ) throws(ClientKeyFault) -> VerificationKey.Material {
        let coordinates = (x: jwk["x"]?.text ?? "", y: jwk["y"]?.text ?? "")
        do {
            switch (jwk["kty"]?.text, jwk["crv"]?.text) {
            case ("RSA", _):
                return .rsa(try .init(modulus: jwk["n"]?.text ?? "", exponent: jwk["e"]?.text ?? ""))
            case ("EC", "P-256"): return .p256(try .init(parameters: coordinates))
            case ("EC", "P-384"): return .p384(try .init(parameters: coordinates))
            case ("EC", "P-521"): return .p521(try .init(parameters: coordinates))
            default: throw ClientKeyFault.unsupportedType(index: index)
            }
        } catch let fault as ClientKeyFault {
            throw fault
        } catch {
            throw .malformedKey(index: index)
        }
    }

    private static func algorithms(
        _ jwk: JSONObject, _ material: VerificationKey.Material, _ index: Int
    ) throws(ClientKeyFault) -> [SignatureAlgorithm] {
        guard let name = jwk["alg"] else { return material.algorithms }
        guard let algorithm = name.text.flatMap(SignatureAlgorithm.init),
            material.algorithms.contains(algorithm)
        else { throw .unsupportedAlgorithm(index: index) }
        return [algorithm]
    }
}

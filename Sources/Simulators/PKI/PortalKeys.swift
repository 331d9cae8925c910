import Crypto
import CryptoExtras
import Foundation
import Identity

extension PKIDirectory {
    /// The key of a portal and its public half, made when they are missing or do not belong together.
    func portalKey(_ portal: ClientID) throws(PKIFault) -> DevelopmentPKI.PortalKey {
        let name = portal.rawValue
        guard name.wholeMatch(of: /[A-Za-z0-9_.-]+/) != nil else { throw .name(name) }
        let (keyName, jwksName) = ("portal-\(name).key", "portal-\(name).jwks")
        do {
            let key = try rsaKey(keyName)
            let jwks = try publicKeySet(key)
            if try read(jwksName) != jwks { try write(jwks, to: jwksName) }
        } catch let fault as PKIFault {
            throw fault
        } catch {
            throw .notMade(path: file(keyName), reason: "\(error)")
        }
        return DevelopmentPKI.PortalKey(privateKey: file(keyName), jwks: file(jwksName))
    }

    private func rsaKey(_ name: String) throws -> _RSA.Signing.PrivateKey {
        if let pem = try read(name), let key = try? _RSA.Signing.PrivateKey(pemRepresentation: pem) {
            return key
        }
        let key = try _RSA.Signing.PrivateKey(keySize: .bits2048)
        try write(key.pkcs8PEMRepresentation + "\n", to: name)
        return key
    }

    /// A JWK Set of one RS256 key whose `kid` is its thumbprint (RFC 7638).
    private func publicKeySet(_ key: _RSA.Signing.PrivateKey) throws -> String {
        let numbers = try key.publicKey.getKeyPrimitives()
        let (n, e) = (base64URL(numbers.modulus), base64URL(numbers.publicExponent))
        let thumbprint = SHA256.hash(data: Data(#"{"e":"\#(e)","kty":"RSA","n":"\#(n)"}"#.utf8))
        let jwk = JWK(alg: "RS256", e: e, kid: base64URL(thumbprint), kty: "RSA", n: n, use: "sig")
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .prettyPrinted]
        return String(decoding: try encoder.encode(["keys": [jwk]]), as: UTF8.self) + "\n"
    }

    private struct JWK: Encodable {
        let alg, e, kid, kty, n, use: String
    }
}

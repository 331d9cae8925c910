import Crypto
import Foundation
import Identity

extension PKIDirectory {
    /// The key with which a register signs its answers, and its public half for those who check them.
    func registerKey(_ name: String) throws(PKIFault) -> DevelopmentPKI.PortalKey {
        let (keyName, jwksName) = (name + ".key", name + ".jwks")
        let key = try p256Key(keyName)
        let jwks = RegisterJWK(key.publicKey).set
        if try read(jwksName) != jwks { try write(jwks, to: jwksName) }
        return DevelopmentPKI.PortalKey(privateKey: file(keyName), jwks: file(jwksName))
    }

    private func p256Key(_ name: String) throws(PKIFault) -> P256.Signing.PrivateKey {
        if let pem = try read(name), let key = try? P256.Signing.PrivateKey(pemRepresentation: pem) {
            return key
        }
        let key = P256.Signing.PrivateKey()
        try write(key.pemRepresentation + "\n", to: name)
        return key
    }
}

/// A register's public key as a JWK whose `kid` is its thumbprint.
///
/// - Source: RFC 7517; RFC 7638; RFC 7518 §6.2.
struct RegisterJWK: Hashable, Sendable {
    let kid: String
    /// A JWK Set of this one key.
    let set: String

    init(_ key: P256.Signing.PublicKey) {
        let (x, y) = (
            base64URL(key.rawRepresentation.prefix(32)), base64URL(key.rawRepresentation.suffix(32))
        )
        let members = #"{"crv":"P-256","kty":"EC","x":"\#(x)","y":"\#(y)"}"#
        kid = base64URL(SHA256.hash(data: Data(members.utf8)))
        set =
            #"{"keys":[{"alg":"ES256","crv":"P-256","kid":"\#(kid)","kty":"EC","use":"sig","#
            + #""x":"\#(x)","y":"\#(y)"}]}"# + "\n"
    }
}

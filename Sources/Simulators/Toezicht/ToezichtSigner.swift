import Crypto
import Foundation
import Identity
import JWTKit

/// Signs what the register says: compact JWS, ES256.
///
/// - Source: RFC 7515; RFC 8725 §3.11 for a type of its own for each kind of answer.
struct ToezichtSigner: Sendable {
    /// The public half as a JWK Set.
    let jwks: String
    private let kid: JWKIdentifier
    private let keys: JWTKeyCollection
    private let strange: JWTKeyCollection

    /// The type of an answer to a check.
    static let answer = "relatie-antwoord+jwt"
    /// The type of a page of the feed.
    static let changes = "wijzigingen+jwt"

    /// Reads the key, a P-256 key as PEM.
    init(privateKey path: String) async throws(SimulatorError) {
        guard let pem = try? String(contentsOfFile: path, encoding: .utf8),
            let key = try? P256.Signing.PrivateKey(pemRepresentation: pem),
            let signing = try? ES256PrivateKey(backing: key),
            let other = try? ES256PrivateKey(backing: P256.Signing.PrivateKey())
        else { throw SimulatorError("give the register's signing key (P-256) as PEM: \(path) holds none") }
        let jwk = RegisterJWK(key.publicKey)
        jwks = jwk.set
        kid = JWKIdentifier(string: jwk.kid)
        keys = await JWTKeyCollection().add(ecdsa: signing, kid: kid)
        strange = await JWTKeyCollection().add(ecdsa: other, kid: kid)
    }

    /// A signed answer of one type; with `wrongly`, by a key that nobody published.
    func sign(_ payload: some JWTPayload, type: String, wrongly: Bool = false) async throws -> String {
        try await (wrongly ? strange : keys).sign(payload, kid: kid, header: ["typ": .string(type)])
    }
}

import CryptoExtras
import Foundation
import Identity
import JWTKit

/// The provider's published key, and one that nobody published.
struct ProviderKeys: Sendable {
    static let kid = "key-of-today"
    let jwks: String
    private let published: JWTKit.Insecure.RSA.PrivateKey
    private let unpublished: JWTKit.Insecure.RSA.PrivateKey

    init() throws {
        published = try .init(backing: _RSA.Signing.PrivateKey(keySize: .bits2048))
        unpublished = try .init(backing: _RSA.Signing.PrivateKey(keySize: .bits2048))
        let (modulus, exponent) = try published.publicKey.getKeyPrimitives()
        jwks = """
            {"keys":[{"kty":"RSA","use":"sig","alg":"RS256","kid":"\(Self.kid)","n":"\(base64URL(modulus))",\
            "e":"\(base64URL(exponent))"}]}
            """
    }

    /// How a token is signed.
    enum Signature: Sendable {
        case published
        case unpublished
        /// HMAC under the public key.
        case symmetric
        case none
    }

    func sign(
        _ claims: TestClaims, type: String = "JWT", kid: String = kid, by signature: Signature = .published
    ) async throws -> String {
        let keys = JWTKeyCollection()
        let id = JWKIdentifier(string: kid)
        switch signature {
        case .published: await keys.add(rsa: published, digestAlgorithm: .sha256, kid: id)
        case .unpublished: await keys.add(rsa: unpublished, digestAlgorithm: .sha256, kid: id)
        case .symmetric: await keys.add(hmac: .init(from: Data(jwks.utf8)), digestAlgorithm: .sha256, kid: id)
        case .none:
            let header = base64URL(#"{"alg":"none","typ":"\#(type)","kid":"\#(kid)"}"#.utf8)
            return header + "." + base64URL(try JSONEncoder().encode(claims)) + "."
        }
        var header = JWTHeader()
        header.typ = type
        return try await keys.sign(claims, kid: id, header: header)
    }
}

/// Claims of any shape.
struct TestClaims: JWTPayload, Sendable {
    var values: [String: JWTHeaderField]

    init(_ values: [String: JWTHeaderField]) { self.values = values }

    init(from decoder: any Decoder) throws {
        values = try decoder.singleValueContainer().decode([String: JWTHeaderField].self)
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(values)
    }

    func verify(using _: some JWTAlgorithm) {}
}

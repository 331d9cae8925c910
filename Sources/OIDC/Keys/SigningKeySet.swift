import JWTKit

/// The keys that sign our tokens: one signs, all are published.
public struct SigningKeySet: Sendable {
    /// All keys, in the order in which they were given.
    public let keys: [SigningKey]
    /// The key that signs.
    public let active: SigningKey
    private let signer: JWTKeyCollection

    /// Takes the keys that were not removed.
    ///
    /// - Throws: ``SigningKeyFault`` when not exactly one is active, or when two have the same id.
    public init(_ keys: [SigningKey]) async throws(SigningKeyFault) {
        var seen: Set<String> = []
        for key in keys where !seen.insert(key.keyID).inserted { throw .duplicate(keyID: key.keyID) }
        let active = keys.filter { $0.state == .active }
        guard let signing = active.first else { throw .noActiveKey }
        guard active.count == 1 else { throw .severalActiveKeys }
        self.keys = keys
        self.active = signing
        signer = await Self.signer(signing)
    }

    /// The JWK Set that is published: public halves only.
    ///
    /// - Source: RFC 7517 §5; OpenID Connect Core 10.1.1, keys are published before and after they sign.
    public var jwks: JSONObject { ["keys": .array(keys.compactMap { $0.jwk.map(JSON.object) })] }

    /// Signs claims with the active key.
    ///
    /// - Parameters:
    ///   - claims: The payload.
    ///   - type: The header `typ`.
    /// - Returns: The compact serialization.
    /// - Throws: ``SigningFailed`` when the library refuses the key, which reading it has excluded.
    func sign(_ claims: JSONObject, type: String) async throws(SigningFailed) -> String {
        do {
            let kid = JWKIdentifier(string: active.keyID)
            return try await signer.sign(Payload(claims: claims), kid: kid, header: ["typ": .string(type)])
        } catch {
            throw SigningFailed()
        }
    }

    private static func signer(_ key: SigningKey) async -> JWTKeyCollection {
        let signer = JWTKeyCollection()
        let serializer = DefaultJWTSerializer(jsonEncoder: JSONObject.encoder)
        let kid = JWKIdentifier(string: key.keyID)
        switch (key.material, key.algorithm) {
        case (.rsa(let rsa), .ps256):
            await signer.add(pss: rsa, digestAlgorithm: .sha256, kid: kid, serializer: serializer)
        case (.rsa(let rsa), _):
            await signer.add(rsa: rsa, digestAlgorithm: .sha256, kid: kid, serializer: serializer)
        case (.p256(let p256), _): await signer.add(ecdsa: p256, kid: kid, serializer: serializer)
        }
        return signer
    }

    /// Claims as the library takes them; they were judged before, by us.
    private struct Payload: JWTPayload {
        let claims: JSONObject

        init(claims: JSONObject) { self.claims = claims }

        init(from decoder: any Decoder) throws { claims = try JSONObject(from: decoder) }

        func encode(to encoder: any Encoder) throws { try claims.encode(to: encoder) }

        func verify(using algorithm: some JWTAlgorithm) async throws {}
    }
}

import Foundation
import Identity
import JWTKit
import OIDC
import TestSupport
import Testing

@Suite("Signing keys")
struct SigningKeyTests {
    @Test("What a key signs verifies with what is published", arguments: TokenAlgorithm.allCases)
    func published(_ algorithm: TokenAlgorithm) async throws {
        let keys = try await SigningKeySet([
            SigningKey(
                keyID: "k-1", algorithm: algorithm, state: .active, pem: generateKeyPEM(for: algorithm))
        ])
        let token = try await idToken(
            for: Fixture.grant(), nonce: "n", tokenID: "t", at: Fixture.now, keys: keys)
        let outside = try await JWTKeyCollection().add(
            jwksJSON: String(decoding: keys.jwks.serialized(), as: UTF8.self))
        let payload = try await outside.verify(token, as: AnyPayload.self)
        #expect(payload.iss == Fixture.issuer)
        let header = try parts(of: token).header
        #expect(header == ["alg": .string(algorithm.rawValue), "kid": "k-1", "typ": "JWT"])
    }

    @Test("All keys are published, public parts only, whatever their state")
    func jwks() async throws {
        guard case .array(let members)? = try await Fixture.keys.value.jwks["keys"] else { throw NotAToken() }
        let published = members.compactMap(\.object)
        #expect(published.map { $0["kid"] } == ["ec-next", "ps-old", "rs-now"])
        #expect(published.map { $0["alg"] } == ["ES256", "PS256", "RS256"])
        #expect(published.allSatisfy { $0["use"] == "sig" })
        #expect(published[0].names == ["alg", "crv", "kid", "kty", "use", "x", "y"])
        #expect(published[1].names == ["alg", "e", "kid", "kty", "n", "use"])
        #expect(published[2]["e"] == "AQAB")
    }

    @Test("What is published can be registered as a client's keys")
    func registered() async throws {
        _ = try ClientKeys(jwks: try await Fixture.keys.value.jwks.serialized())
    }

    static let sets: [([SigningKey.State], [String], SigningKeyFault?)] = [
        ([.active], ["a"], nil), ([.next, .active, .previous, .previous], ["a", "b", "c", "d"], nil),
        ([], [], .noActiveKey), ([.next, .previous], ["a", "b"], .noActiveKey),
        ([.active, .active], ["a", "b"], .severalActiveKeys),
        ([.active, .previous], ["a", "a"], .duplicate(keyID: "a")),
    ]

    @Test("Exactly one key is active", arguments: sets)
    func states(_ states: [SigningKey.State], _ names: [String], _ fault: SigningKeyFault?) async throws {
        let pem = try generateKeyPEM(for: .es256)
        let keys = try zip(states, names).map {
            try SigningKey(keyID: $1, algorithm: .es256, state: $0, pem: pem)
        }
        guard let fault else {
            _ = try await SigningKeySet(keys)
            return
        }
        await #expect(throws: fault) { try await SigningKeySet(keys) }
    }

    /// A frame with nothing of a key in it.
    private static let noKey = ["BEGIN", "END"].map { "-----\($0) PRIVATE KEY-----" }.joined(
        separator: "\nAAAA\n")

    @Test("A key that does not fit its algorithm is refused", arguments: TokenAlgorithm.allCases)
    func fits(_ algorithm: TokenAlgorithm) throws {
        let other = try generateKeyPEM(for: algorithm == .es256 ? .rs256 : .es256)
        let fault = SigningKeyFault.unusable(keyID: "k", algorithm: algorithm)
        for pem in [other, "", Self.noKey] {
            #expect(throws: fault) {
                try SigningKey(keyID: "k", algorithm: algorithm, state: .active, pem: pem)
            }
        }
    }

    @Test(
        "A key id is short and plain", arguments: ["", "a/b", "a b", "é", String(repeating: "k", count: 65)])
    func keyID(_ name: String) throws {
        let pem = try generateKeyPEM(for: .es256)
        #expect(throws: SigningKeyFault.malformedKeyID) {
            try SigningKey(keyID: name, algorithm: .es256, state: .active, pem: pem)
        }
    }

    @Test("Two keys are never the same")
    func fresh() throws {
        #expect(try generateKeyPEM(for: .es256) != generateKeyPEM(for: .es256))
    }

    private struct AnyPayload: JWTPayload {
        let iss: String
        func verify(using algorithm: some JWTAlgorithm) async throws {}
    }
}

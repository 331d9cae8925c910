import Crypto
import Foundation
import Identity
import OIDC
import TestSupport
import Testing

@Suite("Client keys")
struct ClientKeysTests {
    static let jwk = TestKey.portal.jwk
    static let modulus = JSON.string(base64URL(Data([0xC1]) + Data(repeating: 0xA5, count: 255)))

    static let cases: [(String, JSONObject, ClientKeyFault?)] = [
        ("one key", ["keys": .array([.object(jwk)])], nil),
        ("no keys", ["keys": .array([])], .noSigningKey),
        ("no member keys", ["key": .array([])], .notAKeySet),
        ("keys that are no array", ["keys": .object(jwk)], .notAKeySet),
        ("a key that is no object", ["keys": .array(["sleutel"])], .notAKeySet),
        ("one key bare", jwk, .notAKeySet),
        ("a key without use, alg and kid", set(["use": nil, "alg": nil, "kid": nil]), nil),
        ("a key for encryption alone", set(["use": "enc"]), .noSigningKey),
        (
            "a key for encryption beside",
            ["keys": .array([.object(jwk), .object(["kty": "RSA", "use": "enc"])])], nil
        ),
        ("a private key", set(["d": "AAAA"]), .privateKey(index: 0)),
        ("a private key for encryption", set(["use": "enc", "d": "AAAA"]), .privateKey(index: 0)),
        ("a secret", set(["kty": "oct", "k": "AAAA"]), .unsupportedType(index: 0)),
        ("an Edwards curve", set(["kty": "OKP", "crv": "Ed25519"]), .unsupportedType(index: 0)),
        ("no type", set(["kty": nil]), .unsupportedType(index: 0)),
        ("an unknown curve", set(["crv": "secp256k1"]), .unsupportedType(index: 0)),
        ("a key for HMAC", set(["alg": "HS256"]), .unsupportedAlgorithm(index: 0)),
        ("a key for nothing", set(["alg": "none"]), .unsupportedAlgorithm(index: 0)),
        ("a key for another curve's algorithm", set(["alg": "ES384"]), .unsupportedAlgorithm(index: 0)),
        ("an EC key for RSA", set(["alg": "RS256"]), .unsupportedAlgorithm(index: 0)),
        ("an alg that is no text", set(["alg": 1]), .unsupportedAlgorithm(index: 0)),
        ("a point without y", set(["y": nil]), .malformedKey(index: 0)),
        ("a point that is not on the curve", set(["x": jwk["y"]]), .malformedKey(index: 0)),
        ("two keys of one name", ["keys": .array([.object(jwk), .object(jwk)])], .duplicateKeyID(index: 1)),
        ("an RSA key", rsa(["n": modulus, "e": "AQAB"]), nil),
        (
            "an RSA key of 1024 bits",
            rsa(["n": .string(base64URL(Data(repeating: 0xA5, count: 128))), "e": "AQAB"]),
            .malformedKey(index: 0)
        ),
        ("an RSA key without exponent", rsa(["n": modulus]), .malformedKey(index: 0)),
        ("an RSA key with exponent 1", rsa(["n": modulus, "e": "AQ"]), .malformedKey(index: 0)),
    ]

    @Test("A key set is judged", arguments: cases)
    func judged(_ name: String, _ set: JSONObject, _ fault: ClientKeyFault?) throws {
        guard let fault else {
            _ = try ClientKeys(jwks: set.serialized())
            return
        }
        #expect(throws: fault) { try ClientKeys(jwks: set.serialized()) }
    }

    @Test("What is no JSON object is no key set", arguments: ["", "[]", "{", "null", "{\"keys\":[}"])
    func unreadable(_ text: String) {
        #expect(throws: ClientKeyFault.notAKeySet) { try ClientKeys(jwks: Data(text.utf8)) }
    }

    private static func set(_ changes: [String: JSON?]) -> JSONObject {
        var changed = jwk
        for (name, value) in changes { changed[name] = value }
        return ["keys": .array([.object(changed)])]
    }

    private static func rsa(_ numbers: JSONObject) -> JSONObject {
        ["keys": .array([.object(numbers.merging(["kty": "RSA", "kid": "r-1"]))])]
    }
}

import Foundation
import Identity
import JWTKit
import OIDC
import TestSupport
import Testing

@Suite("Client algorithms")
struct ClientAlgorithmTests {
    @Test(
        "An RSA client signs with any RSA algorithm, or with the one that it registered",
        arguments: [nil, "RS256", "PS256", "PS512"])
    func rsa(_ registered: String?) async throws {
        let pem = try generateKeyPEM(for: .rs256)
        let clients = try await clients(pem, algorithm: registered)
        for (name, signer) in try await signers(pem) {
            let token = try compact(["alg": .string(name)], ClientAssertionTests.sound) {
                Data(try signer.sign($0))
            }
            let form = try Fixture.form([
                ("client_assertion_type", ClientAssertionTests.type), ("client_assertion", token),
            ])
            let isFit = registered == nil || registered == name
            var refusal: TokenRefusal?
            do throws(TokenFault) {
                _ = try await authenticate(
                    ClientAuthenticationInput(authorizationHeader: nil, form: form), clients: clients,
                    issuer: Fixture.issuer, at: Fixture.now)
            } catch { refusal = error.refusal }
            #expect(refusal == (isFit ? nil : .assertionSignature), "\(name)")
        }
    }

    private func clients(_ pem: String, algorithm: String?) async throws -> [ClientID: Client] {
        let keys = try await SigningKeySet([
            SigningKey(keyID: "r-1", algorithm: .rs256, state: .active, pem: pem)
        ])
        guard case .array(let published)? = keys.jwks["keys"], var jwk = published.first?.object else {
            throw NotAToken()
        }
        jwk["alg"] = algorithm.map(JSON.string)
        let set: JSONObject = ["keys": .array([.object(jwk)])]
        return [
            Fixture.keyed: Fixture.client(
                Fixture.keyed, .privateKeyJWT(try ClientKeys(jwks: set.serialized())))
        ]
    }

    private func signers(_ pem: String) async throws -> [(String, any JWTAlgorithm)] {
        let key = try Insecure.RSA.PrivateKey(pem: pem)
        let digests: [(String, DigestAlgorithm)] = [("256", .sha256), ("384", .sha384), ("512", .sha512)]
        var signers: [(String, any JWTAlgorithm)] = []
        for (size, digest) in digests {
            signers.append(
                ("RS\(size)", try await JWTKeyCollection().add(rsa: key, digestAlgorithm: digest).getKey()))
            signers.append(
                ("PS\(size)", try await JWTKeyCollection().add(pss: key, digestAlgorithm: digest).getKey()))
        }
        return signers
    }
}

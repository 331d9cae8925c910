import Crypto
import Foundation
import Identity
import JWTKit

/// How a portal or a source proves who it is, in every request to the gateway.
struct PortalCredentials: Sendable {
    private let clientID: ClientID
    private let issuer: String
    private let method: Method

    private enum Method: Sendable {
        case key(JWTKeyCollection)
        case secret(String)
    }

    init(
        _ clientID: ClientID, of issuer: String, _ authentication: PortalConfiguration.Authentication
    ) async throws {
        self.clientID = clientID
        self.issuer = issuer
        switch authentication {
        case .clientSecretBasic(let secret): method = .secret(secret)
        case .privateKeyJWT(let path):
            guard let pem = try? String(contentsOfFile: path, encoding: .utf8),
                let key = try? JWTKit.Insecure.RSA.PrivateKey(pem: pem)
            else { throw SimulatorError("give the client's RSA key as PEM: \(path) holds none") }
            let kid = JWKIdentifier(string: try thumbprint(of: key))
            method = .key(await JWTKeyCollection().add(rsa: key, digestAlgorithm: .sha256, kid: kid))
        }
    }

    /// The headers and fields that go along with one request; an assertion is used once.
    func prove(
        at now: Date, _ randomness: Randomness
    ) async throws(PortalFault) -> (headers: [(String, String)], fields: [(String, String)]) {
        switch method {
        case .secret(let secret):
            let pair = "\(percentEncoded(clientID.rawValue)):\(percentEncoded(secret))"
            return ([("Authorization", "Basic \(Data(pair.utf8).base64EncodedString())")], [])
        case .key(let keys):
            let assertion = ClientAssertion(clientID, audience: issuer, id: randomness.handle(), at: now)
            guard let signed = try? await keys.sign(assertion) else { throw .token("assertion") }
            let type = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer"
            let fields = [("client_assertion_type", type), ("client_assertion", signed)]
            return ([], [("client_id", clientID.rawValue)] + fields)
        }
    }
}

/// The thumbprint of an RSA key.
///
/// - Source: RFC 7638 §3.
private func thumbprint(of key: JWTKit.Insecure.RSA.PrivateKey) throws -> String {
    let (modulus, exponent) = try key.publicKey.getKeyPrimitives()
    let (n, e) = (base64URL(modulus), base64URL(exponent))
    return base64URL(SHA256.hash(data: Data(#"{"e":"\#(e)","kty":"RSA","n":"\#(n)"}"#.utf8)))
}

/// - Source: RFC 7523 §3, with the issuer as the one audience (RFC 10070).
private struct ClientAssertion: JWTPayload {
    let iss, sub, aud, jti: String
    let iat, exp: Int

    init(_ client: ClientID, audience: String, id: String, at now: Date) {
        (iss, sub, aud, jti) = (client.rawValue, client.rawValue, audience, id)
        iat = Int(now.timeIntervalSince1970)
        exp = iat + 60
    }

    func verify(using _: some JWTAlgorithm) {}
}

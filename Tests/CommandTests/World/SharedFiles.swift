import Crypto
import CryptoExtras
import Foundation
import OIDC
import X509

/// The files that take long to make, made once.
struct SharedFiles {
    let root: String
    let signingKey: String
    let signingIndex = """
        {"keys": [{"kid": "k1", "algorithm": "ES256", "state": "active", "createdAt": "2026-11-01T12:00:00Z"}]}
        """

    init() throws {
        root = FileManager.default.temporaryDirectory.appending(path: "namens-\(UUID().uuidString)").path
        signingKey = try generateKeyPEM(for: .es256)
        for folder in ["certs/keys/signing", "metadata"] {
            try FileManager.default.createDirectory(
                atPath: "\(root)/\(folder)", withIntermediateDirectories: true)
        }
        try certificates()
        try write(Metadata(certificate: KeyPair("digid").base64).text, "metadata/digid.xml")
        try metadata()
        try portals()
    }

    private func certificates() throws {
        let server = try KeyPair("server")
        try write(server.certificate, "certs/server.pem")
        try write(server.privateKey, "certs/server.key")
        let saml = try KeyPair("saml")
        try write(saml.certificate, "certs/saml.pem")
        try write(saml.privateKey, "certs/saml.key")
        let p256 = try KeyPair("p256", key: Certificate.PrivateKey(P256.Signing.PrivateKey()))
        try write(p256.certificate, "certs/p256.pem")
        try write(p256.privateKey, "certs/p256.key")
        let key = Certificate.PrivateKey(P256.Signing.PrivateKey())
        try write(
            KeyPair("ended", from: .distantPast, to: World.now - 1, key: key).certificate, "certs/ended.pem")
        try write(
            KeyPair("early", from: World.now + 1, to: World.now + 2, key: key).certificate, "certs/early.pem")
        try write("this is no PEM", "certs/nonsense.pem")
        try write(server.certificate + server.privateKey, "certs/mixed.pem")
    }

    private func metadata() throws {
        let certificate = try KeyPair("digid").base64
        try write(
            Metadata(certificate: certificate, validUntil: "2026-01-01T00:00:00Z").text, "metadata/ended.xml")
        try write(Metadata(certificate: certificate, host: "http://127.0.0.1:8401").text, "metadata/mock.xml")
        try write(
            Metadata(certificate: certificate, resolvesArtifacts: false).text, "metadata/no-artifact.xml")
        var makelaar = Metadata(certificate: certificate, host: "https://makelaar.voorbeeld.nl")
        makelaar.entityID = "urn:etoegang:HM:00000001002345678000:entities:1"
        try write(makelaar.text, "metadata/makelaar.xml")
        let ended = try KeyPair("digid", to: World.now - 1).base64
        try write(Metadata(certificate: ended).text, "metadata/ended-key.xml")
        try write("<html/>", "metadata/nonsense.xml")
    }

    private func portals() throws {
        let key = P256.Signing.PrivateKey().publicKey.rawRepresentation
        func part(_ bytes: some Sequence<UInt8>) -> String {
            Data(bytes).base64EncodedString().replacing("+", with: "-").replacing("/", with: "_")
                .replacing("=", with: "")
        }
        let jwk =
            "\"kty\":\"EC\",\"crv\":\"P-256\",\"x\":\"\(part(key.prefix(32)))\",\"y\":\"\(part(key.suffix(32)))\""
        try write("{\"keys\":[{\(jwk)}]}", "certs/portal.jwks")
        try write("{\"keys\":[{\(jwk),\"d\":\"AQAB\"}]}", "certs/private.jwks")
        try write("{\"keys\":[{\(jwk),\"alg\":\"ES256\",\"kid\":\"r1\"}]}", "certs/register.jwks")
        try write("{\"keys\":[]}", "certs/empty.jwks")
        try write("a-secret-of-more-than-32-characters-in-all\n", "certs/portal.secret")
        try write("short", "certs/short.secret")
        for name in ["sealing", "pseudonym"] { try write("c2hvcnQ=\n", "certs/keys/\(name).key") }
        try write("[]", "certs/keys/signing/index.json")
    }

    private func write(_ text: String, _ path: String) throws {
        try Data(text.utf8).write(to: URL(filePath: "\(root)/\(path)"))
        try FileManager.default.setAttributes(
            [.posixPermissions: 0o600], ofItemAtPath: "\(root)/\(path)")
    }
}

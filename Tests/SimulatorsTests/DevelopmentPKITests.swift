import Crypto
import CryptoExtras
import Foundation
import Identity
import Simulators
import SwiftASN1
import Testing
import X509

/// What the development PKI makes, and when it makes it again.
@Suite("The development PKI", .serialized)
struct DevelopmentPKITests {
    @Test("lets nobody but its owner read a file")
    func modes() throws {
        _ = try TestPKI.get()
        let files = try FileManager.default.contentsOfDirectory(atPath: TestPKI.directory)
        #expect(files.count == 32)
        #expect(try mode(TestPKI.directory) == 0o700)
        #expect(try files.allSatisfy { try mode(TestPKI.directory + "/" + $0) == 0o600 })
    }

    @Test("keeps what is valid")
    func reuse() throws {
        _ = try TestPKI.get()
        let before = try contents()
        _ = try DevelopmentPKI.make(in: TestPKI.directory, portals: [TestPKI.portal], at: Date() + 86_400)
        #expect(try contents() == before)
    }

    @Test("issues for loopback, with an OIN of the test range")
    func server() throws {
        let server = try certificate(TestPKI.get().gatewayServer)
        let names = try #require(try server.extensions.subjectAlternativeNames)
        #expect(names.contains(.dnsName("localhost")))
        #expect(names.contains(.ipAddress(ASN1OctetString(contentBytes: [127, 0, 0, 1]))))
        #expect(String(describing: server.subject).contains("00000099"))
    }

    @Test(
        "binds each certificate to its use",
        arguments: [
            (\DevelopmentPKI.gatewayServer, ExtendedKeyUsage.Usage.serverAuth),
            (\DevelopmentPKI.gatewayClient, ExtendedKeyUsage.Usage.clientAuth),
        ])
    func usage(
        _ pair: any KeyPath<DevelopmentPKI, DevelopmentPKI.KeyPair> & Sendable,
        _ usage: ExtendedKeyUsage.Usage
    )
        throws
    {
        let certificate = try certificate(try TestPKI.get()[keyPath: pair])
        #expect(try certificate.extensions.extendedKeyUsage?.contains(usage) == true)
        #expect(try certificate.extensions.extendedKeyUsage?.count == 1)
    }

    @Test("gives each gemeente a certificate with an OIN of its own", arguments: TestPKI.gemeenten)
    func gemeente(_ code: String) throws {
        let pair = try #require(try TestPKI.get().gemeenteClients[code])
        let certificate = try certificate(pair)
        #expect(DevelopmentPKI.gemeenteOIN(code).count == 20)
        #expect(String(describing: certificate.subject).contains(DevelopmentPKI.gemeenteOIN(code)))
        #expect(try certificate.extensions.extendedKeyUsage?.contains(.clientAuth) == true)
    }

    @Test("refuses a gemeente that has no code of four digits", arguments: ["../1", "12345", ""])
    func gemeenteCode(_ code: String) {
        #expect(throws: PKIFault.name(code)) {
            try DevelopmentPKI.make(in: TestPKI.directory, gemeenten: [code], at: Date())
        }
    }

    @Test("signs SAML with RSA-2048, and with three different keys")
    func signing() throws {
        let pki = try TestPKI.get()
        let keys = try [pki.gatewaySigning, pki.digidSigning, pki.otherSigning].map {
            try text($0.privateKey)
        }
        #expect(
            try keys.allSatisfy { try _RSA.Signing.PrivateKey(pemRepresentation: $0).keySizeInBits == 2048 })
        #expect(Set(keys).count == 3)
    }

    @Test("gives a portal a key and its public half only")
    func portal() throws {
        let key = try #require(try TestPKI.get().portals[TestPKI.portal])
        let numbers = try _RSA.Signing.PrivateKey(pemRepresentation: try text(key.privateKey)).publicKey
            .getKeyPrimitives()
        let jwks = try JSONDecoder().decode(
            [String: [[String: String]]].self, from: Data(try text(key.jwks).utf8))
        let jwk = try #require(jwks["keys"]?.first)
        #expect(jwk["n"] == base64URL(numbers.modulus))
        #expect(Set(jwk.keys) == ["alg", "e", "kid", "kty", "n", "use"])
    }

    @Test("makes symmetric keys of 32 bytes, and each its own")
    func symmetric() throws {
        let pki = try TestPKI.get()
        let keys = try [pki.pseudonymKey, pki.sealingKey].map {
            try text($0).trimmingCharacters(in: .newlines)
        }
        #expect(keys.allSatisfy { Data(base64Encoded: $0)?.count == 32 })
        #expect(keys[0] != keys[1])
    }

    @Test("refuses a portal whose name would leave the directory")
    func name() {
        #expect(throws: PKIFault.name("../portal")) {
            try DevelopmentPKI.make(in: TestPKI.directory, portals: [ClientID("../portal")], at: Date())
        }
    }

    @Test("says which directory it cannot make")
    func unwritable() {
        #expect(throws: PKIFault.self) { try DevelopmentPKI.make(in: "/dev/null/pki", at: Date()) }
    }

    private func contents() throws -> [String: String] {
        let files = try FileManager.default.contentsOfDirectory(atPath: TestPKI.directory)
        return Dictionary(
            uniqueKeysWithValues: try files.map { ($0, try text(TestPKI.directory + "/" + $0)) })
    }

    private func mode(_ path: String) throws -> Int? {
        try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
    }
}

func certificate(_ pair: DevelopmentPKI.KeyPair) throws -> Certificate {
    try Certificate(pemEncoded: try text(pair.certificate))
}

import Foundation
import NIOSSL
import Outbound
import Simulators
import Testing

/// Two development PKIs that do not know each other, made once and kept among the build's files.
enum TestPKI {
    static let ours = make("ours")
    static let foreign = make("foreign")

    /// Our client certificate, believing the authority of one of them.
    static func identity(
        of pki: DevelopmentPKI? = ours, trusting other: DevelopmentPKI? = ours
    ) throws -> TLSIdentity {
        let (pki, other) = (try #require(pki), try #require(other))
        return try TLSIdentity(
            certificate: pki.gatewayClient.certificate, privateKey: pki.gatewayClient.privateKey,
            trust: other.authority.certificate)
    }

    /// The simulated register's side.
    static func register() throws -> MachtigingenConfiguration.TLS {
        let pki = try #require(ours)
        return MachtigingenConfiguration.TLS(
            certificate: pki.registerServer.certificate, privateKey: pki.registerServer.privateKey,
            clientTrust: pki.authority.certificate)
    }

    /// A provider's side: a client must come with a certificate.
    static func provider() throws -> TLSConfiguration {
        let pki = try #require(ours)
        var server = TLSConfiguration.makeServerConfiguration(
            certificateChain: try NIOSSLCertificate.fromPEMFile(pki.digidServer.certificate).map {
                .certificate($0)
            },
            privateKey: .privateKey(try NIOSSLPrivateKey(file: pki.digidServer.privateKey, format: .pem)))
        server.trustRoots = .file(pki.authority.certificate)
        server.certificateVerification = .noHostnameVerification
        return server
    }

    private static func make(_ name: String) -> DevelopmentPKI? {
        let package = URL(filePath: #filePath).deletingLastPathComponent().appending(
            path: "../../.build/test-pki")
        let directory = package.standardizedFileURL.appending(path: "outbound-\(name)").path()
        return try? DevelopmentPKI.make(in: directory, at: Date())
    }
}

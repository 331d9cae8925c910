import Hummingbird
import HummingbirdCore
import HummingbirdTLS
import NIOSSL

extension MockProviderConfiguration {
    /// Refuses what a mock must never do.
    func check() throws(MockProviderError) {
        guard environment != "production" else { throw .production }
        guard frontTLS != nil || ["127.0.0.1", "::1", "localhost"].contains(host) else {
            throw .plainHTTP(host: host)
        }
    }

    func listen(on port: Int, _ name: String) -> ApplicationConfiguration {
        ApplicationConfiguration(address: .hostname(host, port: port), serverName: name)
    }

    /// HTTP, over TLS when there is a certificate.
    func frontBuilder() throws(MockProviderError) -> HTTPServerBuilder {
        guard let frontTLS else { return .http1() }
        return try Self.builder(try Self.tls(frontTLS), for: frontTLS)
    }

    /// HTTP over TLS that demands a client certificate issued by ``trust``.
    func backBuilder() throws(MockProviderError) -> HTTPServerBuilder {
        var tls = try Self.tls(backTLS)
        do {
            tls.trustRoots = .certificates(try NIOSSLCertificate.fromPEMFile(trust))
        } catch {
            throw .unreadable(path: trust, reason: "\(error)")
        }
        tls.certificateVerification = .noHostnameVerification
        return try Self.builder(tls, for: backTLS)
    }

    private static func tls(_ pair: PEMPair) throws(MockProviderError) -> TLSConfiguration {
        do {
            var tls = TLSConfiguration.makeServerConfiguration(
                certificateChain: try NIOSSLCertificate.fromPEMFile(pair.certificate).map {
                    .certificate($0)
                },
                privateKey: .privateKey(try NIOSSLPrivateKey(file: pair.privateKey, format: .pem)))
            tls.minimumTLSVersion = .tlsv12
            return tls
        } catch {
            throw .unreadable(path: pair.certificate, reason: "\(error)")
        }
    }

    private static func builder(
        _ tls: TLSConfiguration, for pair: PEMPair
    ) throws(MockProviderError) -> HTTPServerBuilder {
        do {
            return try .tls(.http1(), tlsConfiguration: tls)
        } catch {
            throw .unreadable(path: pair.certificate, reason: "\(error)")
        }
    }
}

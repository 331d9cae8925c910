import Identity
import NIOSSL

/// The certificate and key with which we show who we are to another party, and whom we believe in return.
public struct TLSIdentity: Sendable {
    let configuration: TLSConfiguration

    /// Reads the three files once.
    ///
    /// - Parameters:
    ///   - certificate: Path of a PEM file: our certificate, then the intermediates.
    ///   - privateKey: Path of the PEM file with its key.
    ///   - trust: Path of a PEM file with the authorities whose servers are believed; no other is.
    /// - Throws: ``TLSIdentityFault`` naming the file, never its content.
    public init(certificate: String, privateKey: String, trust: String) throws(TLSIdentityFault) {
        var configuration = try TLSConfiguration.trusting(trust)
        guard let chain = try? NIOSSLCertificate.fromPEMFile(certificate), !chain.isEmpty else {
            throw .unreadable(.certificate, path: certificate)
        }
        guard let key = try? NIOSSLPrivateKey(file: privateKey, format: .pem) else {
            throw .unreadable(.privateKey, path: privateKey)
        }
        configuration.certificateChain = chain.map { .certificate($0) }
        configuration.privateKey = .privateKey(key)
        // OpenSSL compares key and certificate when a context is made of them.
        guard (try? NIOSSLContext(configuration: configuration)) != nil else {
            throw .keyOfAnotherCertificate(path: privateKey)
        }
        self.configuration = configuration
    }
}

extension TLSConfiguration {
    /// A client of TLS 1.2 or later that believes only the authorities of one PEM file.
    static func trusting(_ path: String) throws(TLSIdentityFault) -> TLSConfiguration {
        guard let authorities = try? NIOSSLCertificate.fromPEMFile(path), !authorities.isEmpty else {
            throw .unreadable(.trust, path: path)
        }
        var configuration = TLSConfiguration.makeClientConfiguration()
        configuration.minimumTLSVersion = .tlsv12
        configuration.trustRoots = .certificates(authorities)
        return configuration
    }
}

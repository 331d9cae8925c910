import NIOSSL

/// A simulator could not start; the text says what to do about it.
public struct SimulatorError: Error, CustomStringConvertible {
    /// One sentence for whoever started it.
    public let description: String

    init(_ description: String) { self.description = description }
}

extension RegisterTLS {
    /// TLS 1.2 or later, only for clients with a certificate of the trusted authorities.
    func server() throws(SimulatorError) -> TLSConfiguration {
        guard let authorities = try? NIOSSLCertificate.fromPEMFile(clientTrust), !authorities.isEmpty,
            let chain = try? NIOSSLCertificate.fromPEMFile(certificate), !chain.isEmpty,
            let key = try? NIOSSLPrivateKey(file: privateKey, format: .pem)
        else {
            throw SimulatorError("give readable PEM files: \(certificate), \(privateKey), \(clientTrust)")
        }
        var server = TLSConfiguration.makeServerConfiguration(
            certificateChain: chain.map { .certificate($0) }, privateKey: .privateKey(key))
        server.minimumTLSVersion = .tlsv12
        server.trustRoots = .certificates(authorities)
        // A client is known by its authority, not by a name; no certificate at all is refused too.
        server.certificateVerification = .noHostnameVerification
        return server
    }
}

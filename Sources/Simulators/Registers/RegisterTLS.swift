/// Paths of the PEM files with which a simulated register speaks mutual TLS.
public struct RegisterTLS: Hashable, Sendable, Codable {
    /// The server's certificate, then the intermediates.
    public var certificate: String
    /// Its key.
    public var privateKey: String
    /// The authorities whose client certificates are accepted.
    public var clientTrust: String

    /// Takes the three paths.
    public init(certificate: String, privateKey: String, clientTrust: String) {
        self.certificate = certificate
        self.privateKey = privateKey
        self.clientTrust = clientTrust
    }
}

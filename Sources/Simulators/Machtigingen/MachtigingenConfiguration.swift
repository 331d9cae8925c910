/// What the simulated register needs to run, as `simulate machtigingen --config` reads it.
public struct MachtigingenConfiguration: Hashable, Sendable, Codable {
    /// Where it listens.
    public var listen: ListenAddress
    /// Its certificate, and whose clients it believes.
    public var tls: TLS
    /// What it holds at the start.
    public var machtigingen: [RegisteredMachtiging]

    /// Puts the parts together.
    public init(listen: ListenAddress, tls: TLS, machtigingen: [RegisteredMachtiging]) {
        self.listen = listen
        self.tls = tls
        self.machtigingen = machtigingen
    }

    /// Paths of PEM files.
    public struct TLS: Hashable, Sendable, Codable {
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
}

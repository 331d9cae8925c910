/// What the simulated register needs to run, as `simulate machtigingen --config` reads it.
public struct MachtigingenConfiguration: Hashable, Sendable, Codable {
    /// Anything but `production`; `development` when left out.
    public var environment: String
    /// Where it listens.
    public var listen: ListenAddress
    /// Its certificate, and whose clients it believes.
    public var tls: TLS
    /// What it holds at the start.
    public var machtigingen: [RegisteredMachtiging]

    /// Puts the parts together.
    public init(
        environment: String = "development", listen: ListenAddress, tls: TLS,
        machtigingen: [RegisteredMachtiging]
    ) {
        self.environment = environment
        self.listen = listen
        self.tls = tls
        self.machtigingen = machtigingen
    }

    /// Reads it, all keys but `environment` required.
    public init(from decoder: any Decoder) throws {
        let keys = try decoder.container(keyedBy: CodingKeys.self)
        self.init(
            environment: try keys.decodeIfPresent(String.self, forKey: .environment) ?? "development",
            listen: try keys.decode(ListenAddress.self, forKey: .listen),
            tls: try keys.decode(TLS.self, forKey: .tls),
            machtigingen: try keys.decode([RegisteredMachtiging].self, forKey: .machtigingen))
    }

    /// The certificates, as every simulated register takes them.
    public typealias TLS = RegisterTLS
}

/// What the simulated BRP needs to run, as `simulate gezag --config` reads it.
public struct GezagConfiguration: Hashable, Sendable {
    /// Anything but `production`; `development` when left out.
    public var environment: String
    /// Where it listens for those who ask.
    public var listen: ListenAddress
    /// Where it listens for its operator: plain HTTP, a loopback address.
    public var beheer: ListenAddress
    /// Its certificate, and whose clients it believes.
    public var tls: RegisterTLS
    /// Who may ask.
    public var afnemers: [Afnemer]
    /// The children it knows.
    public var kinderen: [GezagZaak]

    /// Puts the parts together.
    public init(
        environment: String = "development", listen: ListenAddress, beheer: ListenAddress, tls: RegisterTLS,
        afnemers: [Afnemer], kinderen: [GezagZaak]
    ) {
        self.environment = environment
        self.listen = listen
        self.beheer = beheer
        self.tls = tls
        self.afnemers = afnemers
        self.kinderen = kinderen
    }
}

extension GezagConfiguration: Decodable {
    private enum Key: String, CodingKey {
        case environment, listen, beheer, tls, afnemers, kinderen
    }

    /// Reads it; `environment` may be left out.
    public init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: Key.self)
        self.init(
            environment: try fields.decodeIfPresent(String.self, forKey: .environment) ?? "development",
            listen: try fields.decode(ListenAddress.self, forKey: .listen),
            beheer: try fields.decode(ListenAddress.self, forKey: .beheer),
            tls: try fields.decode(RegisterTLS.self, forKey: .tls),
            afnemers: try fields.decode([Afnemer].self, forKey: .afnemers),
            kinderen: try fields.decode([GezagZaak].self, forKey: .kinderen))
    }
}

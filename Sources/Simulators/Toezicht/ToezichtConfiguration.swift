public import Identity

/// What the simulated register needs to run, as `simulate toezicht --config` reads it.
public struct ToezichtConfiguration: Hashable, Sendable {
    /// Anything but `production`; `development` when left out.
    public var environment: String
    /// Where it listens for those who ask.
    public var listen: ListenAddress
    /// Where it listens for its operator: plain HTTP, a loopback address.
    public var beheer: ListenAddress
    /// Its certificate, and whose clients it believes.
    public var tls: RegisterTLS
    /// Path of the P-256 key that signs answers, PEM.
    public var signing: String
    /// The SQLite file; nil for a database in memory.
    public var database: String?
    /// Its own OIN, the issuer of its answers.
    public var oin: OIN
    /// Who may ask, and for which gemeenten.
    public var afnemers: [Afnemer]
    /// The level that a login needs before anything is told.
    public var minimumLoA: LevelOfAssurance
    /// How long an answer is valid, in seconds.
    public var geldigheid: Int
    /// What it holds at the start, when its database is new.
    public var zaken: ToezichtZaken

    /// Puts the parts together.
    public init(
        environment: String = "development", listen: ListenAddress, beheer: ListenAddress, tls: RegisterTLS,
        signing: String, database: String? = nil, oin: OIN, afnemers: [Afnemer],
        minimumLoA: LevelOfAssurance = .substantieel, geldigheid: Int = 60, zaken: ToezichtZaken
    ) {
        self.environment = environment
        self.listen = listen
        self.beheer = beheer
        self.tls = tls
        self.signing = signing
        self.database = database
        self.oin = oin
        self.afnemers = afnemers
        self.minimumLoA = minimumLoA
        self.geldigheid = geldigheid
        self.zaken = zaken
    }
}

extension ToezichtConfiguration: Decodable {
    private enum Key: String, CodingKey {
        case environment, listen, beheer, tls, signing, database, oin, afnemers, minimumLoA, geldigheid, zaken
    }

    /// Reads it; `environment`, `database`, `minimumLoA` and `geldigheid` may be left out.
    public init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: Key.self)
        self.init(
            environment: try fields.decodeIfPresent(String.self, forKey: .environment) ?? "development",
            listen: try fields.decode(ListenAddress.self, forKey: .listen),
            beheer: try fields.decode(ListenAddress.self, forKey: .beheer),
            tls: try fields.decode(RegisterTLS.self, forKey: .tls),
            signing: try fields.decode(String.self, forKey: .signing),
            database: try fields.decodeIfPresent(String.self, forKey: .database),
            oin: try fields.oin(.oin), afnemers: try fields.decode([Afnemer].self, forKey: .afnemers),
            minimumLoA: try fields.decodeIfPresent(LevelOfAssurance.self, forKey: .minimumLoA)
                ?? .substantieel,
            geldigheid: try fields.decodeIfPresent(Int.self, forKey: .geldigheid) ?? 60,
            zaken: try fields.decode(ToezichtZaken.self, forKey: .zaken))
    }
}

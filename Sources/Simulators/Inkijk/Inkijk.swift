/// What staff of a samenwerkingsverband may choose from in a portal, and where the data come from.
public struct Inkijk: Hashable, Sendable, Codable {
    /// In whose name a raadpleging can be.
    public var gemeenten: [Gemeente]
    /// What one can be for.
    public var doelen: [Keuze]
    /// What can be consulted.
    public var onderdelen: [Keuze]
    /// What can be filled in for a citizen at the desk; nil when nothing can.
    public var aanvraag: Keuze?
    /// Base address of the source, for example `https://127.0.0.1:9443`; nil when none is connected.
    public var bron: String?

    /// Puts the parts together.
    public init(
        gemeenten: [Gemeente], doelen: [Keuze], onderdelen: [Keuze], aanvraag: Keuze? = nil,
        bron: String? = nil
    ) {
        self.gemeenten = gemeenten
        self.doelen = doelen
        self.onderdelen = onderdelen
        self.aanvraag = aanvraag
        self.bron = bron
    }

    /// A gemeente in the drop-down, and how the source is called in its name.
    public struct Gemeente: Hashable, Sendable, Codable {
        /// Four digits.
        public var code: String
        /// Its name on pages, without the word gemeente.
        public var naam: String
        /// The colour of its banner: `#` and six hexadecimal digits.
        public var kleur: String
        /// Paths of its certificate and key, and of the authorities it believes.
        public var client: ClientTLS

        /// Puts the parts together.
        public init(code: String, naam: String, kleur: String, client: ClientTLS) {
            self.code = code
            self.naam = naam
            self.kleur = kleur
            self.client = client
        }
    }

    /// A line of a drop-down.
    public struct Keuze: Hashable, Sendable, Codable {
        /// What is sent.
        public var id: String
        /// What is shown.
        public var naam: String

        /// Takes both.
        public init(id: String, naam: String) {
            self.id = id
            self.naam = naam
        }
    }

    /// Paths of the PEM files with which a client speaks mutual TLS.
    public struct ClientTLS: Hashable, Sendable, Codable {
        /// The client's certificate, then the intermediates.
        public var certificate: String
        /// Its key.
        public var privateKey: String
        /// The authorities whose servers are believed.
        public var trust: String

        /// Takes the three paths.
        public init(certificate: String, privateKey: String, trust: String) {
            self.certificate = certificate
            self.privateKey = privateKey
            self.trust = trust
        }
    }
}

extension Inkijk {
    func gemeente(_ code: String) -> Gemeente? { gemeenten.first { $0.code == code } }
}

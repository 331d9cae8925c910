import Identity

/// The registers that know who may act for whom; one that is absent is never asked.
struct RegistersConfiguration: Hashable, Sendable {
    let machtigingen: RegisterConfiguration?
    let toezicht: ToezichtRegisterConfiguration?
    let gezag: RegisterConfiguration?
}

/// How one register is called.
struct RegisterConfiguration: Hashable, Sendable {
    /// Without a slash at the end.
    let url: String
    let clientTLS: ClientTLSFiles
    /// In seconds; a register that takes longer counts as unavailable.
    let timeout: Int
}

/// How the court's register is called, and what makes its answers believed.
struct ToezichtRegisterConfiguration: Hashable, Sendable {
    let register: RegisterConfiguration
    /// The keys with which it signs, a JWK Set.
    let jwks: String
    /// Its own number.
    let issuer: OIN
    /// Ours, as its answers name it.
    let audience: OIN
    /// How its feed of changes is read.
    let feed: FeedSettings
}

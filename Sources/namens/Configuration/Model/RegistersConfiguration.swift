/// The registers that know who may act for whom; one that is absent is never asked.
struct RegistersConfiguration: Hashable, Sendable {
    let machtigingen: RegisterConfiguration?
    let toezicht: RegisterConfiguration?
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

/// The PEM files with which we call a server that knows its clients by certificate.
struct ClientTLSFiles: Hashable, Sendable {
    let keyPair: KeyPairFiles
    /// The certificates of the authorities that vouch for the server.
    let trust: String
}

/// The PEM files of a certificate chain and its private key, known to belong together.
struct KeyPairFiles: Hashable, Sendable {
    let certificate: String
    let privateKey: String
}

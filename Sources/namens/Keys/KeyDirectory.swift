/// The folder with the gateway's own keys.
///
/// `sealing.key` and `pseudonym.key` hold 32 random bytes each, in base64; `signing/` holds the keys that sign
/// tokens and `signing/index.json`, which says where each stands. All of it is readable to its owner alone.
struct KeyDirectory: Hashable, Sendable {
    let path: String

    /// The secrets that are kept as one file each.
    enum Secret: String, CaseIterable, Sendable {
        /// Seals what is stored of persons.
        case sealing
        /// Turns persons into pseudonyms, in records and towards portals.
        case pseudonym
    }

    /// The file of a secret.
    func file(of secret: Secret) -> String { "\(path)/\(secret.rawValue).key" }

    /// The folder of the keys that sign tokens.
    var signing: String { "\(path)/signing" }

    /// What says where each of them stands.
    var index: String { "\(signing)/index.json" }

    /// The file of a key that signs tokens.
    func file(ofSigningKey keyID: String) -> String { "\(signing)/\(keyID).pem" }
}

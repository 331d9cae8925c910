/// A signature to be made once the element stands in its document.
struct PendingSignature: Sendable, Hashable {
    let key: SigningKey
    let place: SignaturePlace
    var recipe: SignatureRecipe

    static func == (one: PendingSignature, other: PendingSignature) -> Bool {
        one.key.certificate == other.key.certificate && one.place == other.place && one.recipe == other.recipe
    }

    func hash(into hasher: inout Hasher) { hasher.combine(key.certificate) }
}

/// Where among the children a signature stands.
public enum SignaturePlace: Sendable, Hashable {
    case first
    /// Behind the first child element of that local name.
    case after(String)
}

/// The algorithms a signature is made with.
struct SignatureRecipe: Sendable, Hashable {
    var canonicalization = Canonicalization.exclusive.rawValue
    var signature = SignatureAlgorithm.rsaSHA256.rawValue
    var digest = DigestAlgorithm.sha256.rawValue
    var transforms = [DSig.enveloped, Canonicalization.exclusive.rawValue]
    var prefixList: String?
    /// The URI; nil for `#` and the element's ID.
    var reference: String?
    var hasKeyInfo = true
}

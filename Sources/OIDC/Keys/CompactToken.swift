import Foundation
import Identity

/// A signed token cut into its parts; nothing in it is proven.
///
/// Of the header only `alg`, `typ`, `kid` and `crit` are ever read: a key or a place to fetch one (`jwk`, `jku`,
/// `x5c`, `x5u`) has no meaning here.
///
/// - Source: RFC 7515 §3.1, §4.1.
struct CompactToken: Sendable {
    let payload: JSONObject
    let signedOctets: Data
    let signature: Data
    private let header: JSONObject

    static let maximumLength = 8_192

    /// Cuts a compact serialization; nil when it is none, or when its header demands what we do not know (`crit`).
    init?(_ text: String) {
        guard text.utf8.count <= Self.maximumLength else { return nil }
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count == 3,
            let header = bytes(base64URL: String(parts[0])).flatMap({ JSONObject($0) }),
            header["crit"] == nil,
            let payload = bytes(base64URL: String(parts[1])).flatMap({ JSONObject($0) }),
            let signature = bytes(base64URL: String(parts[2])), !signature.isEmpty
        else { return nil }
        self.header = header
        self.payload = payload
        self.signature = signature
        signedOctets = Data("\(parts[0]).\(parts[1])".utf8)
    }

    var algorithm: SignatureAlgorithm? { header["alg"]?.text.flatMap(SignatureAlgorithm.init) }

    /// The key that the token names; a `kid` that is not a text names none that we have.
    var keyID: String? { header["kid"].map { $0.text ?? "" } }

    /// The media type of the token in lower case, without `application/`.
    var type: String? {
        guard let type = header["typ"] else { return nil }
        let name = (type.text ?? "?").lowercased()
        return name.hasPrefix("application/") ? String(name.dropFirst("application/".count)) : name
    }
}

extension CompactToken {
    /// Whether the signature holds under one of the keys that the header fits.
    func isSigned(by keys: [VerificationKey]) async -> Bool {
        for key in keys where await key.verifies(self) { return true }
        return false
    }
}

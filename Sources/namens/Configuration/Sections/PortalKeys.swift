import Foundation
import Identity

/// The public keys of a portal, as they stand in its JSON Web Key Set.
struct PortalKeys: Sendable {
    let json: Data

    /// Takes a key set that has only public keys of the kinds and sizes we verify with.
    ///
    /// - Source: RFC 7517 §5; RFC 7518 §6; NL GOV OIDC, keys of at least 2048 bits.
    init(parsing json: Data) throws(PortalKeysFault) {
        guard let set = try? JSONSerialization.jsonObject(with: json) as? [String: Any],
            let keys = set["keys"] as? [[String: Any]]
        else { throw .notAKeySet }
        guard !keys.isEmpty else { throw .empty }
        for key in keys { try Self.check(key) }
        self.json = json
    }

    private static func check(_ key: [String: Any]) throws(PortalKeysFault) {
        guard Set(["d", "p", "q", "k"]).isDisjoint(with: key.keys) else { throw .secret }
        switch key["kty"] as? String {
        case "RSA":
            guard let modulus = (key["n"] as? String).flatMap(bytes(base64URL:)), key["e"] is String else {
                throw .incomplete
            }
            guard modulus.count >= 256 else { throw .tooShort }
        case "EC":
            guard key["x"] is String, key["y"] is String else { throw .incomplete }
            guard let curve = key["crv"] as? String, ["P-256", "P-384", "P-521"].contains(curve) else {
                throw .unknownKind
            }
        default: throw .unknownKind
        }
    }
}

/// Why a file is not a key set of a portal.
enum PortalKeysFault: Error, CaseIterable {
    case notAKeySet
    case empty
    case secret
    case unknownKind
    case incomplete
    case tooShort

    var problem: String {
        switch self {
        case .notAKeySet: "is not a JSON Web Key Set"
        case .empty: "has no key in it"
        case .secret: "has a private or symmetric key in it"
        case .unknownKind: "has a key that is neither RSA nor EC on P-256, P-384 or P-521"
        case .incomplete: "has a key with a part missing"
        case .tooShort: "has an RSA key of less than 2048 bits"
        }
    }

    var advice: String {
        switch self {
        case .notAKeySet, .empty: "name a file with {\"keys\": [ … ]}"
        case .secret: "ask the portal for its public keys, and replace the key that was given away"
        case .unknownKind, .incomplete, .tooShort: "ask the portal for RSA keys of at least 2048 bits or EC keys"
        }
    }
}

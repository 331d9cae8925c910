import Crypto
import Foundation
import Identity
import OIDC

/// Two persons and what may be said of their grants.
extension Fixture {
    static func actor() throws -> BSN { try BSN("999999047") }
    static func represented() throws -> BSN { try BSN("999991607") }

    static let pseudonyms = PseudonymKey(SymmetricKey(data: Data(repeating: 7, count: 32)))

    struct Wish {
        var preset = ClaimsPreset.nlGov
        var kind = Vertegenwoordiging.zelf
        var client = keyed
        var releases = true
        var level = LevelOfAssurance.substantieel
        var sessionID = "s-1"
        var besluit = "b-1"
    }

    static func grant(_ wish: Wish = Wish()) throws -> GrantClaims {
        let represents = wish.kind == .zelf ? [] : [try party(represented(), wish, name: "J. de Vries")]
        return try GrantClaims(
            issuer: issuer, client: wish.client, preset: wish.preset,
            subject: party(actor(), wish, name: "A. Bakker"),
            represents: represents, level: wish.level, authenticatedAt: now - 60,
            authenticationSource: .digid, dienst: dienst,
            dienstUUID: "34085d78-21aa-4481-a219-b28d7f3282fc", vertegenwoordiging: wish.kind,
            acties: ["inzien", "indienen"],
            besluit: wish.besluit,
            gemeente: GemeenteCode("0518"), sessionID: wish.sessionID)
    }

    private static func party(_ bsn: BSN, _ wish: Wish, name: String) -> Party {
        Party(
            subject: pairwiseSubject(of: bsn, sector: wish.client.rawValue, key: pseudonyms),
            identifiers: Party.Identifiers(bsn: wish.releases ? bsn : nil),
            name: wish.releases ? name : nil)
    }

    /// One set of keys for all tests: generating RSA takes long.
    static let keys = Task {
        try await SigningKeySet([
            SigningKey(keyID: "ec-next", algorithm: .es256, state: .next, pem: generateKeyPEM(for: .es256)),
            SigningKey(
                keyID: "ps-old", algorithm: .ps256, state: .previous, pem: generateKeyPEM(for: .ps256)),
            SigningKey(keyID: "rs-now", algorithm: .rs256, state: .active, pem: generateKeyPEM(for: .rs256)),
        ])
    }
}

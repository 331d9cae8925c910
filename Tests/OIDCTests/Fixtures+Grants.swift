import Crypto
import Foundation
import Identity
import OIDC

/// Two persons, an office, and what may be said of their grants.
extension Fixture {
    static func actor() throws -> BSN { try BSN("999999047") }
    static func represented() throws -> BSN { try BSN("999991607") }

    static let pseudonyms = PseudonymKey(SymmetricKey(data: Data(repeating: 7, count: 32)))

    struct Wish {
        var preset = ClaimsPreset.nlGov
        var kind = Vertegenwoordiging.zelf
        var client = keyed
        var releases = true
        var means = AuthenticationSource.digid
        var level = LevelOfAssurance.substantieel
        var sessionID = "s-1"
        var besluit = "b-1"
    }

    /// An employee who acts for a client of her office.
    static func employed(_ kind: Vertegenwoordiging = .bewind, _ preset: ClaimsPreset = .openForms) -> Wish {
        Wish(preset: preset, kind: kind, means: .eherkenning)
    }

    static func grant(_ wish: Wish = Wish()) throws -> GrantClaims {
        if wish.means == .eherkenning { return try officeGrant(wish) }
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

    private static func officeGrant(_ wish: Wish) throws -> GrantClaims {
        try GrantClaims(
            issuer: issuer, client: wish.client, preset: wish.preset,
            subject: Party(subject: subject(of: ["employee", "kvk", kvk, "opaque"], wish)),
            represents: [try office(wish), try party(represented(), wish, name: "P. Jansen")],
            level: wish.level, authenticatedAt: now - 60, authenticationSource: .eherkenning, dienst: dienst,
            dienstUUID: "34085d78-21aa-4481-a219-b28d7f3282fc", etdServiceID: etdServiceID,
            vertegenwoordiging: wish.kind, acties: ["inzien", "indienen"], toestemmingVereist: ["betalen"],
            besluit: wish.besluit, gemeente: GemeenteCode("0518"), sessionID: wish.sessionID)
    }

    static let kvk = "90002768"
    static let etdServiceID = "urn:etoegang:DV:00000001002220647000:services:1"

    /// The office, with both of its numbers where anything is released.
    static func office(_ wish: Wish) throws -> Party {
        Party(
            subject: subject(of: ["kvk", kvk], wish),
            identifiers: wish.releases
                ? Party.Identifiers(kvk: try KvKNumber(kvk), rsin: try RSIN("999990627"))
                : Party.Identifiers())
    }

    private static func subject(of parts: [String], _ wish: Wish) -> String {
        pairwiseSubject(of: parts, sector: wish.client.rawValue, key: pseudonyms)
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

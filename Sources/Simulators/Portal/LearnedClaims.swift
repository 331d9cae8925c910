import Foundation
import Identity
import JWTKit

/// What an ID token says.
///
/// - Source: OpenID Connect Core 2; NL GOV OpenID Connect 1.0.1.
struct LearnedClaims: JWTPayload, Equatable {
    let iss: String
    let sub: String
    let aud: Audience
    let exp: Double
    let iat: Double
    let nonce: String
    let sid: String?
    let acr: String?
    let authTime: Double?
    let dienst: String?
    let vertegenwoordiging: String?
    let besluit: String?
    let gemeente: String?
    let bsn: String?
    let source: String?
    let organisatie: String?
    let functieprofiel: String?
    let acties: [String]?
    let toestemmingVereist: [String]?
    let represents: RepresentedParty?

    private enum CodingKeys: String, CodingKey {
        case iss, sub, aud, exp, iat, nonce, sid, acr, dienst, vertegenwoordiging, besluit, gemeente, bsn,
            source, organisatie, functieprofiel, acties, represents
        case authTime = "auth_time"
        case toestemmingVereist = "toestemming_vereist"
    }

    /// Only the signature is judged while reading; the portal judges the rest.
    func verify(using _: some JWTAlgorithm) {}

    /// Holds the token to what was asked.
    ///
    /// - Source: OpenID Connect Core 3.1.3.7; two minutes of difference between clocks.
    func check(_ login: PendingLogin, _ configuration: PortalConfiguration, at now: Date) throws(PortalFault)
    {
        guard iss == configuration.issuer else { throw .token("iss") }
        guard aud.values == [configuration.clientID.rawValue] else { throw .token("aud") }
        guard now.timeIntervalSince1970 < exp + 120 else { throw .token("exp") }
        guard iat <= now.timeIntervalSince1970 + 120 else { throw .token("iat") }
        guard nonce == login.nonce else { throw .token("nonce") }
        guard dienst == login.dienst.id.rawValue else { throw .token("dienst") }
    }
}

/// One audience or several.
struct Audience: Codable, Hashable, Sendable {
    let values: [String]

    init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if let one = try? container.decode(String.self) {
            values = [one]
        } else {
            values = try container.decode([String].self)
        }
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(values)
    }
}

/// The party for whom somebody acts: of a chain, the last.
struct RepresentedParty: Codable, Hashable, Sendable {
    let sub: String
    let name: String?
    let bsn: String?

    private enum Key: String, CodingKey {
        case sub, name, bsn, represents
    }

    init(from decoder: any Decoder) throws {
        var party = try decoder.container(keyedBy: Key.self)
        while party.contains(.represents) {
            party = try party.nestedContainer(keyedBy: Key.self, forKey: .represents)
        }
        sub = try party.decode(String.self, forKey: .sub)
        name = try party.decodeIfPresent(String.self, forKey: .name)
        bsn = try party.decodeIfPresent(String.self, forKey: .bsn)
    }

    func encode(to encoder: any Encoder) throws {
        var party = encoder.container(keyedBy: Key.self)
        try party.encode(sub, forKey: .sub)
        try party.encodeIfPresent(name, forKey: .name)
        try party.encodeIfPresent(bsn, forKey: .bsn)
    }
}

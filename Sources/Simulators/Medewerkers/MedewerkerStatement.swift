import Crypto
import Foundation
import Identity
import XMLSec

/// What the mock says of somebody who works at the organisation; faults change it before it is written.
struct MedewerkerStatement: Sendable {
    var accounts: [String]
    var profiles: [String]
    var organisatie: String
    var zones: [String]

    /// The truth.
    init(_ choice: MedewerkerChoice, of organisatie: String) {
        accounts = [choice.person.account]
        profiles = [choice.person.functieprofiel]
        self.organisatie = organisatie
        zones = [choice.zone].compactMap(\.self)
    }

    /// Tells one untruth.
    mutating func apply(_ fault: MedewerkerFault) {
        switch fault {
        case .missingAccount: accounts = []
        case .citizenNumber: accounts = [Cast.willem.bsn.reveal()]
        case .twoProfiles: profiles.append(CastPersoneel.sam.functieprofiel + "-2")
        case .twoZones: zones = ["gemnet", "thuis"]
        case .otherOrganisation: organisatie = DevelopmentPKI.registerOIN
        case .slow, .down, .cancel, .wrongAudience, .expired, .otherKey, .unsigned, .levelTooLow,
            .ownSecondFactor:
            break
        }
    }

    /// The attributes, by the names that the organisation gives them; one without value is left out.
    func attributes(named names: [String: String]) -> [Markup] {
        [
            ("account", accounts), ("functieprofiel", profiles), ("organisatie", [organisatie]),
            ("netwerkzone", zones),
        ].filter { !$0.1.isEmpty }.map { word, values in
            .saml(
                "Attribute", [("Name", names[word] ?? "urn:namens:medewerker:\(word)")],
                values.map { .saml("AttributeValue", text: $0) })
        }
    }

    /// What the NameID says: the same for a person and a service provider, and no account.
    static func name(of person: CastPersoneel, at provider: String) -> String {
        hexadecimal(Array(SHA256.hash(data: Data("\(provider)|\(person.id)".utf8))))
    }
}

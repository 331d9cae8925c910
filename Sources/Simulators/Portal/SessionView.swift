import Foundation
import Identity

/// What the page of a session shows.
struct SessionView {
    let dienst: PortalConfiguration.Dienst
    let diensten: [PortalConfiguration.Dienst]
    let claims: LearnedClaims
    /// A portal that does not know representation does not look for it.
    let isAware: Bool
    /// What staff can do in the portal; nil in one of citizens.
    let inkijk: Inkijk?
    let api: APIResult?

    /// What the portal's own API said when it was called.
    enum APIResult {
        case active
        case inactive
        case otherDienst
        /// The page is of a person before.
        case otherPerson
        case unknown
    }

    var values: [String: Any] {
        var values: [String: Any] = [
            "melding": greeting, "rows": rows.map { ["id": $0.0, "label": $0.1, "value": $0.2] },
            "besluit": claims.besluit ?? "", "dienst": dienst.id.rawValue, "naam": dienst.naam,
            "aware": isAware, "inkijk": inkijk != nil && isStaff,
            "balie": inkijk?.aanvraag != nil && isStaff,
            "diensten": diensten.map {
                ["id": $0.id.rawValue, "naam": $0.naam, "selected": $0.id == dienst.id] as [String: Any]
            },
        ]
        values["api"] = api.map { ["resultaat": $0.word, "uitleg": $0.sentence(claims.vertegenwoordiging)] }
        return values
    }

    private var isStaff: Bool { claims.source == "medewerker" }

    /// Tells the person for whom she acts.
    var greeting: String {
        guard isAware, let party = claims.represents else { return "U bent ingelogd." }
        return "U regelt nu zaken voor \(party.name ?? "iemand anders")."
    }

    private static func consent(_ acties: [String]) -> String {
        "\(acties.joined(separator: ", ")). Hiervoor heeft u toestemming van de kantonrechter nodig."
    }

    /// The id of the cell, its label, its text; only what was learned.
    private var rows: [(String, String, String)] {
        let party = isAware ? claims.represents : nil
        let facts: [(String, String, String?)] = [
            ("sub", "Ingelogd (pseudoniem)", claims.sub),
            ("bsn", "BSN van wie inlogde", claims.bsn.map(masked)),
            ("source", "Soort inlog", claims.source),
            ("organisatie", "Organisatie (OIN)", claims.organisatie),
            ("functieprofiel", "Functieprofiel", claims.functieprofiel),
            ("represents-name", "Namens", party.map { $0.name ?? "naam niet doorgegeven" }),
            ("represents-sub", "Namens (pseudoniem)", party?.sub),
            ("represents-bsn", "BSN van de vertegenwoordigde", party?.bsn.map(masked)),
            ("vertegenwoordiging", "Vertegenwoordiging", claims.vertegenwoordiging),
            ("acties", "Wat hier mag", claims.acties.map { $0.joined(separator: ", ") }),
            ("toestemming", "Eerst toestemming vragen", claims.toestemmingVereist.map(Self.consent)),
            ("dienst", "Dienst", claims.dienst), ("acr", "Betrouwbaarheidsniveau", claims.acr),
            ("auth-time", "Ingelogd op", claims.authTime.map(written)),
            ("besluit", "Besluit", claims.besluit),
            ("gemeente", "Gemeente", claims.gemeente), ("sid", "Sessie", claims.sid),
        ]
        return facts.compactMap { fact in fact.2.map { (fact.0, fact.1, $0) } }
    }
}

extension SessionView.APIResult {
    var word: String { self == .active ? "actief" : self == .unknown ? "onbekend" : "niet actief" }

    /// What the person reads.
    ///
    /// - Parameter kind: The ground on which she acted, as the claim `vertegenwoordiging` said.
    /// - Returns: Dutch, B1.
    func sentence(_ kind: String? = nil) -> String {
        switch self {
        case .inactive where kind == "gezag": "U kunt dit niet meer regelen voor uw kind. U bent uitgelogd."
        case .inactive where ["bewind", "curatele", "mentorschap"].contains(kind):
            "Uw \(kind ?? "") voor deze persoon is gestopt. U bent uitgelogd."
        case .active: "Deze inlog geldt. De gegevens zijn opgehaald."
        case .inactive: "Uw machtiging is gestopt of uw sessie is verlopen. U bent uitgelogd."
        case .otherPerson: "U werkt nu voor iemand anders. Open de pagina opnieuw."
        case .otherDienst: "Deze inlog geldt niet voor deze dienst."
        case .unknown: "Wij kunnen dit nu niet controleren. Probeer het later opnieuw."
        }
    }
}

/// The last four digits of a number, the others as dots.
func masked(_ number: String) -> String {
    "•••••" + (number.utf8.count == 9 ? String(number.suffix(4)) : "")
}

private func written(_ seconds: Double) -> String {
    Date(timeIntervalSince1970: seconds).formatted(.iso8601)
}

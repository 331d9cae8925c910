import Identity
import Mandaat
import Simulators

/// The samenwerkingsverband of the demo: seven gemeenten whose tasks Voorbeeldstad carries out.
extension DemoSettings {
    static let verbandID = VerbandID("isd-voorbeeldstreek")
    static let doel = DoelID("participatiewet")
    /// What is filled in for citizens at the desk.
    static let balie = OnderdeelID("aanvraag-bijzondere-bijstand")

    /// A gemeente that takes part.
    struct Lid {
        let code: GemeenteCode
        let naam: String
        let kleur: String

        var oin: String { DevelopmentPKI.gemeenteOIN(code.rawValue) }

        static let all = [
            ("Noorddorp", "#154273"), ("Oosterhaven", "#275937"), ("Zuidwoude", "#763000"),
            ("Westerveen", "#42145f"), ("Middelgouw", "#9a0028"), ("Duinrode", "#006778"),
            ("Molenbeek", "#4c4c00"),
        ].enumerated().map { index, lid in
            Lid(code: GemeenteCode("000\(index + 1)"), naam: lid.0, kleur: lid.1)
        }
    }

    /// What staff choose from in their portal; nil where no certificates of gemeenten were made.
    func inkijk(_ pki: DevelopmentPKI) -> Inkijk? {
        let gemeenten = Lid.all.compactMap { lid in
            pki.gemeenteClients[lid.code.rawValue].map { client in
                Inkijk.Gemeente(
                    code: lid.code.rawValue, naam: lid.naam, kleur: lid.kleur,
                    client: Inkijk.ClientTLS(
                        certificate: client.certificate, privateKey: client.privateKey,
                        trust: pki.authority.certificate))
            }
        }
        guard gemeenten.count == Lid.all.count else { return nil }
        return Inkijk(
            gemeenten: gemeenten,
            doelen: [
                Inkijk.Keuze(id: Self.doel.rawValue, naam: "Uitvoeren van de Participatiewet"),
                Inkijk.Keuze(id: "wmo", naam: "Uitvoeren van de Wmo"),
            ],
            onderdelen: [
                Inkijk.Keuze(id: "gba", naam: "GBA"),
                Inkijk.Keuze(id: "uwv-uitkeringen", naam: "UWV uitkeringen"),
            ],
            aanvraag: Inkijk.Keuze(id: Self.balie.rawValue, naam: "Bijzondere bijstand aanvragen"),
            bron: "https://127.0.0.1:\(bron)")
    }

    /// The source as a client of the gateway: it logs nobody in, and asks what tokens are good for.
    func bronClient(_ pki: DevelopmentPKI) -> String {
        """
          - id: \(Self.bronID)
            gemeente: "\(Self.gemeente)"
            naam: GBA (nagebootst)
            authentication: private_key_jwt
            jwks: \(pki.portals[Self.bronID]?.jwks ?? "")
        """
    }

    /// The provider of the organisation as a client: a program that gets tokens for itself.
    func aanmeldingenClient(_ pki: DevelopmentPKI) -> String {
        """
          - id: \(Self.aanmeldingenID)
            gemeente: "\(Self.gemeente)"
            naam: Werkaccounts (nagebootst)
            authentication: private_key_jwt
            jwks: \(pki.portals[Self.aanmeldingenID]?.jwks ?? "")
        """
    }

    /// The case system of one gemeente, which keeps its lists.
    func lijstenClient(_ pki: DevelopmentPKI) -> String {
        """
          - id: \(Self.lijstenID)
            gemeente: "\(Lid.all[0].code)"
            naam: Zaaksysteem (nagebootst)
            authentication: private_key_jwt
            jwks: \(pki.portals[Self.lijstenID]?.jwks ?? "")
        """
    }

    func yaml(_ lid: Lid) -> String {
        """
          - { code: "\(lid.code)", naam: \(lid.naam), oin: "\(lid.oin)" }
        """
    }

    func verband() -> String {
        """
        samenwerkingsverbanden:
          - id: \(Self.verbandID)
            naam: ISD Voorbeeldstreek
            uitvoerder: "\(Self.gemeente)"
            identityProvider: medewerkers
            leden: [\(Lid.all.map { "\"\($0.code)\"" }.joined(separator: ", "))]
            portals: [\(Self.staffPortalID)]
            bronnen: [\(Self.bronID)]
            programmas:
              - { client: \(Self.aanmeldingenID), taken: [aanmeldingen] }
              - { client: \(Self.lijstenID), taken: [whitelist, caseload] }
            aansluiting:
              doelen: [\(Self.doel), ioaw, ioaz]
              escapesPerDag: 3
              onderdelen:
                - { id: gba, naam: GBA, soort: bron }
                - { id: uwv-uitkeringen, naam: UWV uitkeringen, soort: bron }
                - { id: \(Self.balie), naam: Bijzondere bijstand aanvragen, soort: aanvraag }
                - { id: zoek-in-gba, naam: Zoek in GBA, soort: zoek, zwaar: ja }
        """
    }
}

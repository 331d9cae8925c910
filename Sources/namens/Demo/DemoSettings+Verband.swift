import Identity
import Mandaat

/// The samenwerkingsverband of the demo: seven gemeenten whose tasks Voorbeeldstad carries out.
extension DemoSettings {
    static let verbandID = VerbandID("isd-voorbeeldstreek")
    static let doel = DoelID("participatiewet")

    /// A gemeente that takes part.
    struct Lid {
        let code: GemeenteCode
        let naam: String
        let oin: String

        static let all = [
            "Noorddorp", "Oosterhaven", "Zuidwoude", "Westerveen", "Middelgouw", "Duinrode", "Molenbeek",
        ]
        .enumerated().map { index, naam in
            Lid(
                code: GemeenteCode("000\(index + 1)"), naam: naam,
                oin: "0000009900000000600\(index + 1)")
        }
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
            aansluiting:
              doelen: [\(Self.doel), ioaw, ioaz]
              escapesPerDag: 3
              onderdelen:
                - { id: gba, naam: GBA, soort: bron }
                - { id: uwv-uitkeringen, naam: UWV uitkeringen, soort: bron }
                - { id: zoek-in-gba, naam: Zoek in GBA, soort: zoek, zwaar: ja }
        """
    }
}

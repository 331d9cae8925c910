extension World {
    /// The configuration of a gateway at which staff of a samenwerkingsverband consult.
    static let verband = staff + section

    private static let section = """
        samenwerkingsverbanden:
          - id: isd-zuid
            naam: ISD Zuid
            uitvoerder: "0518"
            identityProvider: isd
            leden: ["0518"]
            bijIntrekking: alles-stopt
            whitelist: gecombineerd
            portals: [portaal]
            bronnen: [portaal]
            aansluiting:
              doelen: [participatiewet, ioaw]
              netwerkzone: gemnet
              zwareProfielen: 1
              caseload: ja
              escapesPerDag: 5
              onderdelen:
                - { id: gba, naam: GBA, soort: bron }
                - { id: zoek-in-gba, naam: Zoek in GBA, soort: zoek, zwaar: ja, taak: controleren }
            programmas: [{ client: portaal, taken: [whitelist, aanmeldingen] }]

        """
}

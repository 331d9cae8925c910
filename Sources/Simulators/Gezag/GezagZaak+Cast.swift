import Identity

extension GezagZaak {
    /// The children of the demo world: one for each thing the BRP may say, and one who is 18 tomorrow.
    public static let cast = [
        GezagZaak(BrpPersoon(Cast.sam), .tweehoofdig, ouders: brouwer),
        GezagZaak(
            BrpPersoon(Cast.robin, geboren: .vandaag(plus: 1, jaarGeleden: 18)), .tweehoofdig, ouders: brouwer
        ),
        GezagZaak(BrpPersoon(Cast.tess), .eenhoofdig, ouders: [simone]),
        GezagZaak(BrpPersoon(Cast.lotte), .gezamenlijk, ouders: [simone], derden: [BrpPersoon(Cast.teun)]),
        GezagZaak(BrpPersoon(Cast.milan), .voogdij, derden: [BrpPersoon(Cast.victor)]),
        GezagZaak(
            BrpPersoon(Cast.noa), .tijdelijkGeen, ouders: [simone],
            toelichting: "Er is tijdelijk niemand met gezag over deze minderjarige."),
        GezagZaak(
            BrpPersoon(Cast.finn), .nietTeBepalen, ouders: [simone],
            toelichting: "Gezag is niet te bepalen omdat gegevens van een ouder ontbreken."),
    ]

    private static let brouwer = [BrpPersoon(Cast.quinten), BrpPersoon(Cast.rosa)]
    private static let simone = BrpPersoon(Cast.simone)
}

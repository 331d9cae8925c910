public import Identity

/// A machtiging of the demo world, as the register is to hold it.
public struct CastMachtiging: Hashable, Sendable {
    /// Its id in the register.
    public let id: String
    /// Who lets the other act.
    public let vertegenwoordigde: Persona
    /// Who may act.
    public let gemachtigde: Persona
    /// For what.
    public let diensten: [DemoDienst]
    /// The first day.
    public let van: LocalDate
    /// The first day on which it no longer holds; nil while nobody knows.
    public let tot: LocalDate?
    /// `actief` or `ingetrokken`, as the register writes it.
    public let staat: String
    /// The day on which who lets the other act died.
    public let overleden: LocalDate?
}

extension CastMachtiging {
    /// Every machtiging of the demo, its days counted from `today`.
    public static func all(today: LocalDate) -> [CastMachtiging] {
        let lastYear = today.adding(days: -300)
        let nextYear = today.adding(days: 300)
        let bijstand = [DemoDienst.bijzondereBijstand]
        let parkeren = [DemoDienst.parkeervergunning]
        return [
            row("m-anna-moeder", Cast.jannyDeVries, Cast.anna, bijstand, lastYear, nextYear),
            row("m-anna-buurvrouw", Cast.klaraBakker, Cast.anna, bijstand + parkeren, lastYear, nil),
            row("m-daan-parkeren", Cast.cornelisVisser, Cast.daan, parkeren, lastYear, nextYear),
            row("m-esra-morgen", Cast.mehmetYilmaz, Cast.esra, bijstand, today.adding(days: 1), nextYear),
            row(
                "m-fatima-vandaag", Cast.youssefElAmrani, Cast.fatima, bijstand, lastYear,
                today.adding(days: 1)),
            row("m-gerrit-verlopen", Cast.truusHendriks, Cast.gerrit, bijstand, lastYear, today),
            row("m-hanna-moeder", Cast.mariaVanDijk, Cast.hanna, bijstand, lastYear, nextYear),
            row("m-jan-trouwen", Cast.sanneBos, Cast.jan, [.trouwen], lastYear, nextYear),
            row("m-karin-zelf", Cast.karin, Cast.karin, bijstand, lastYear, nextYear),
            row("m-lars-jansen", Cast.pietJansen, Cast.lars, bijstand, lastYear, nextYear),
            row("m-lars-bakker", Cast.klaraBakker, Cast.lars, bijstand, lastYear, nextYear),
            row("m-mila-oma", Cast.riaKok, Cast.mila, parkeren, lastYear, nextYear),
            row(
                "m-noor-ingetrokken", Cast.henkVanLeeuwen, Cast.noor, bijstand, lastYear, nextYear,
                "ingetrokken"),
            row("m-petra-vader", Cast.joop, Cast.petra, bijstand, lastYear, nextYear),
            row(
                "m-dirk-overleden", Cast.agnesVos, Cast.dirk, bijstand, lastYear, nextYear,
                overleden: today.adding(days: -3)),
            row(
                "m-omar-vader", Cast.saidBakkali, Cast.omar, bijstand + parkeren + [.kwijtschelding],
                lastYear,
                nextYear),
        ]
    }

    private static func row(
        _ id: String, _ vertegenwoordigde: Persona, _ gemachtigde: Persona, _ diensten: [DemoDienst],
        _ van: LocalDate, _ tot: LocalDate?, _ staat: String = "actief",
        overleden: LocalDate? = nil
    ) -> CastMachtiging {
        CastMachtiging(
            id: id, vertegenwoordigde: vertegenwoordigde, gemachtigde: gemachtigde, diensten: diensten,
            van: van,
            tot: tot, staat: staat, overleden: overleden)
    }
}

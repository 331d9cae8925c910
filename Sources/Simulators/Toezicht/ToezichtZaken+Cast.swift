import Identity

extension ToezichtZaken {
    /// The measures of the demo world; its days are counted from the day on which it is loaded.
    public static let cast = ToezichtZaken(
        personen: (Cast.beschermden + Cast.benoemden).map(RegisteredPerson.init(_:)),
        maatregelen: held + shared + byRelatives, overleden: [Cast.uma.bsn: .vandaag(plus: -10)])

    /// The bewinden of one office.
    private static let held = [
        bewind("b-jansen", Cast.paul),
        bewind("b-bakker", Cast.kaatje),
        bewind("b-deel", Cast.rie) {
            $0.omvang = RegisteredOmvang(diensten: [DemoDienst.kwijtschelding.uuid])
        },
        bewind("b-voorlopig", Cast.sem) {
            $0.voorlopig = true
            $0.tot = .vandaag(plus: 1)
        },
        bewind("b-beeindigd", Cast.tom) { ($0.tot, $0.reden) = (.vandaag(plus: -30), .opheffing) },
        bewind("b-overleden", Cast.uma),
        bewind("b-geschorst", Cast.xandra) {
            $0.houders[0].schorsingen = [Schorsing(van: .vandaag(plus: -3))]
        },
        bewind("b-toekomst", Cast.yara) { $0.van = .vandaag(plus: 7) },
        bewind("b-afgeschermd", Cast.zeno) { $0.afgeschermd = true },
        bewind("b-vestiging", Cast.arie) { $0.houders[0].vestiging = CastKantoor.haven.vestigingen[1] },
        bewind("b-toestemming", Cast.gijs) { $0.toestemmingVereist = ["betalen"] },
        bewind("b-vermeer", Cast.els),
        bewind("b-kramer", Cast.joop) { $0.van = .vandaag(plus: -20) },
    ]

    /// Where two offices have a part.
    private static let shared = [
        bewind("b-gezamenlijk", Cast.vera, .haven, .anker) { $0.verdeling = .gezamenlijk },
        bewind("b-afzonderlijk", Cast.wim, .haven, .anker),
        bewind("b-taken", Cast.dora, .haven, .anker) {
            $0.verdeling = .taakverdeling
            $0.houders[0].taak = RegisteredOmvang(diensten: [DemoDienst.bijzondereBijstand.uuid])
            $0.houders[1].taak = RegisteredOmvang(diensten: [DemoDienst.kwijtschelding.uuid])
        },
        bewind("b-voorganger", Cast.bep) { ($0.tot, $0.reden) = (.vandaag(plus: 0), .ontslag) },
        bewind("b-opvolger", Cast.bep, .anker) { $0.van = .vandaag(plus: 0) },
    ]

    /// Where a natural person was appointed.
    private static let byRelatives = [
        maatregel("c-wolters", .curatele, Cast.cor, [houder(Cast.greet)]),
        maatregel("m-vermeer", .mentorschap, Cast.els, [houder(Cast.hans)]),
        maatregel("b-jacobs", .bewind, Cast.fred, [houder(Cast.ineke)]),
    ]

    private static func bewind(
        _ id: String, _ client: Persona, _ offices: CastKantoor...,
        change: (inout RegisteredMaatregel<ZaakDag>) -> Void = { _ in }
    ) -> RegisteredMaatregel<ZaakDag> {
        let offices = offices.isEmpty ? [CastKantoor.haven] : offices
        var made = maatregel(id, .bewind, client, offices.map { Houder(.kvk($0.kvk), naam: $0.naam) })
        change(&made)
        return made
    }

    private static func houder(_ person: Persona) -> Houder<ZaakDag> {
        Houder(.bsn(person.bsn), naam: person.initialsAndSurname)
    }

    private static func maatregel(
        _ id: String, _ soort: MaatregelSoort, _ client: Persona, _ houders: [Houder<ZaakDag>]
    ) -> RegisteredMaatregel<ZaakDag> {
        RegisteredMaatregel(
            id: id, soort: soort, vertegenwoordigde: client.bsn, houders: houders, van: .vandaag(plus: -300))
    }
}

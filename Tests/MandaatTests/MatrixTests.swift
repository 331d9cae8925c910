import Foundation
import Identity
import Mandaat
import Testing

@Suite("An autorisatiematrix")
struct MatrixTests {
    private static let gba = OnderdeelID("gba")
    private static let aansluiting = Aansluiting(
        doelen: [Facts.wet],
        onderdelen: [
            Onderdeel(id: gba, naam: "GBA", soort: .bron),
            Onderdeel(id: OnderdeelID("zoek"), naam: "Zoek", soort: .zoek, isZwaar: true),
            Onderdeel(id: OnderdeelID("vraag"), naam: "Aanvragen", soort: .overig, taak: .aanvragen),
            Onderdeel(id: OnderdeelID("akkoord"), naam: "Goedkeuren", soort: .overig, taak: .goedkeuren),
        ], zwareProfielen: 1)

    private static func recht(
        _ profiel: String = "a", _ onderdeel: String = "gba", _ grondslag: String = "Wet",
        doel: DoelID = Facts.wet
    ) -> Recht {
        Recht(
            profiel: ProfielID(profiel), onderdeel: OnderdeelID(onderdeel), grondslag: grondslag, doel: doel)
    }

    private static let faulty: [(rows: [Recht], bevindingen: [Bevinding])] = [
        ([recht("a", "gba", "")], [.zonderGrondslag(recht("a", "gba", ""))]),
        ([recht("a", "gba", "Consent")], [.zonderGrondslag(recht("a", "gba", "Consent"))]),
        ([recht(doel: DoelID("wmo"))], [.doelBuitenAansluiting(recht(doel: DoelID("wmo")))]),
        ([recht("a", "duo")], [.onbekendOnderdeel(recht("a", "duo"))]),
        ([recht(), recht()], [.dubbel(recht())]),
        (
            [recht(), recht("a", "gba", "Andere wet")],
            [.tegenstrijdig(recht(), recht("a", "gba", "Andere wet"))]
        ),
        (
            [recht("a", "vraag"), recht("a", "akkoord")],
            [.takenNietGescheiden(ProfielID("a"), .aanvragen, .goedkeuren)]
        ),
        (
            [recht("b", "zoek"), recht("a", "zoek")],
            [.teVeelZwaar([ProfielID("a"), ProfielID("b")], hoogstens: 1)]
        ),
    ]

    @Test("is found wanting", arguments: faulty)
    func isFoundWanting(rows: [Recht], bevindingen: [Bevinding]) {
        #expect(Autorisatiematrix(rechten: rows).lint(under: Self.aansluiting) == bevindingen)
    }

    @Test("is clean when tasks lie apart and one functieprofiel searches")
    func isClean() {
        let rows = [
            Self.recht(), Self.recht("a", "vraag"), Self.recht("b", "akkoord"), Self.recht("b", "zoek"),
        ]
        #expect(Autorisatiematrix(rechten: rows).lint(under: Self.aansluiting).isEmpty)
    }

    @Test("is written as it is read", arguments: ["Wet SUWI", "Wet SUWI; IOAZ", "\"De\" wet", ""])
    func roundTrips(grondslag: String) throws {
        let matrix = Autorisatiematrix(rechten: [Self.recht("a", "gba", grondslag), Self.recht("b")])
        #expect(try MatrixText.read(MatrixText.write(matrix)) == matrix)
    }

    @Test("is read with commas and a byte order mark too")
    func readsCommas() throws {
        let text = "\u{FEFF}profiel,onderdeel,doel,grondslag\na,gba,participatiewet,Wet\n"
        #expect(try MatrixText.read(text).rechten == [Self.recht()])
    }

    private static let unreadable: [(text: String, fault: MatrixText.Fault)] = [
        ("", .header),
        ("profiel;doel;onderdeel;grondslag\n", .header),
        ("profiel;onderdeel;doel;grondslag\na;gba;wet\nb;gba;wet;Wet\n;gba;wet;Wet", .lines([2, 4])),
        ("profiel;onderdeel;doel;grondslag\na;gba;wet;Wet;meer", .lines([2])),
        ("profiel;onderdeel;doel;grondslag\na;gba;wet;\"Wet", .malformed),
    ]

    @Test("is not read in part", arguments: unreadable)
    func isNotReadInPart(text: String, fault: MatrixText.Fault) {
        #expect(throws: fault) { try MatrixText.read(text) }
    }

    private static let voorstel = Matrixvoorstel(
        id: "1", matrix: Autorisatiematrix(rechten: [recht()]), door: AccountID("bo"), op: Facts.now, basis: 3
    )

    @Test("is activated by a second person")
    func isActivated() throws {
        let version = try Self.voorstel.geactiveerd(
            door: AccountID("ada"), na: 3, onder: Self.aansluiting, at: Facts.now)
        #expect(version.nummer == 4)
        #expect(version.voorgesteldDoor == AccountID("bo") && version.geactiveerdDoor == AccountID("ada"))
    }

    @Test("is not activated by who put it forward, nor after another, nor with a fault")
    func isNotActivated() {
        #expect(throws: ActiveringFault.zelfdePersoon) {
            try Self.voorstel.geactiveerd(
                door: AccountID("bo"), na: 3, onder: Self.aansluiting, at: Facts.now)
        }
        #expect(throws: ActiveringFault.verouderd) {
            try Self.voorstel.geactiveerd(
                door: AccountID("ada"), na: 4, onder: Self.aansluiting, at: Facts.now)
        }
        let empty = Self.recht("a", "gba", "")
        let faulty = Matrixvoorstel(
            id: "2", matrix: Autorisatiematrix(rechten: [empty]), door: AccountID("bo"), op: Facts.now,
            basis: 3)
        #expect(throws: ActiveringFault.bevindingen([.zonderGrondslag(empty)])) {
            try faulty.geactiveerd(door: AccountID("ada"), na: 3, onder: Self.aansluiting, at: Facts.now)
        }
    }

    @Test("says beforehand who gains and who loses what")
    func dryRuns() {
        let (old, new) = (
            Autorisatiematrix(rechten: [Self.recht("a"), Self.recht("b", "gba", "")]),
            Autorisatiematrix(rechten: [Self.recht("b")])
        )
        let asked = { (profiel: String, aantal: Int) in
            EerdereRaadpleging(
                profiel: ProfielID(profiel), onderdeel: Self.gba, doel: Facts.wet, aantal: aantal)
        }
        let outcome = Proefdraai([asked("a", 2), asked("b", 3), asked("c", 1)], van: old, naar: new)
        #expect(outcome.verliest == [asked("a", 2)] && outcome.aantalEraf == 2)
        #expect(outcome.wint == [asked("b", 3)] && outcome.aantalErbij == 3)
        #expect(Proefdraai([asked("a", 2)], van: nil, naar: old).wint == [asked("a", 2)])
        #expect(Matrixverschil(van: old, naar: new).eraf.count == 2)
        #expect(Matrixverschil(van: old, naar: new).erbij == [Self.recht("b")])
    }
}

import Foundation
import Identity
import Mandaat

/// A worker of a verband of three gemeenten who may consult, and what it takes to change one thing of it.
struct Facts {
    static let now = Date(timeIntervalSince1970: 1_780_000_000)
    static let (noord, zuid, oost) = (GemeenteCode("0001"), GemeenteCode("0002"), GemeenteCode("0003"))
    static let wet = DoelID("participatiewet")

    var gemeente: GemeenteCode? = noord
    var doel = wet
    var onderdeel = OnderdeelID("gba")
    var sleutel = Raadpleging.Sleutel.bsn
    var profiel = ProfielID("consulent")
    var netwerkzone: String? = "gemnet"
    var stand = Accountstand.actief
    var leden = [noord, zuid, oost]
    var bijIntrekking = Samenwerkingsverband.BijIntrekking.anderenDoor
    var whitelist = WhitelistScope.eigen
    var opdrachten = [noord, zuid, oost].map { Opdracht(gemeente: $0, getekend: now - 1000) }
    var rechten = [row()]
    var hasMatrix = true
    var afwijkingen: [Afwijking] = []
    var caseload = false
    var lijsten: Set<GemeenteCode> = [noord]
    var inCaseload = false
    var escape: Escape?
    var escapesVandaag = 0
    var handeling: Zaakhandeling.Handeling?
    var eerdere: [Zaakhandeling] = []

    static let onderdelen = [
        Onderdeel(id: OnderdeelID("gba"), naam: "GBA", soort: .bron),
        Onderdeel(id: OnderdeelID("zoek"), naam: "Zoek in GBA", soort: .zoek, isZwaar: true),
        Onderdeel(id: OnderdeelID("balie"), naam: "Aanvraag", soort: .aanvraag, isZwaar: true),
    ]

    static func row(
        _ onderdeel: String = "gba", _ grondslag: String = "Participatiewet art. 53a", doel: DoelID = wet
    ) -> Recht {
        Recht(
            profiel: ProfielID("consulent"), onderdeel: OnderdeelID(onderdeel), grondslag: grondslag,
            doel: doel)
    }

    static func deviation(
        _ onderdeel: String = "gba", _ grondslag: String = "Participatiewet art. 53a", days: Int = 1,
        of account: String = "kim"
    ) -> Afwijking {
        Afwijking(
            account: AccountID(account), onderdeel: OnderdeelID(onderdeel), grondslag: grondslag, doel: wet,
            goedgekeurdDoor: AccountID("security"), tot: LocalDate(now).adding(days: days))
    }

    static func act(
        _ handeling: Zaakhandeling.Handeling, by person: String = "kim", in zaak: String = "z1"
    ) -> Zaakhandeling {
        Zaakhandeling(
            zaak: Pseudonym(stored: zaak), handeling: handeling, door: Pseudonym(stored: person))
    }

    var verband: Samenwerkingsverband {
        Samenwerkingsverband(
            id: VerbandID("isd"), naam: "ISD", leden: leden, bijIntrekking: bijIntrekking,
            whitelist: whitelist)
    }

    var aansluiting: Aansluiting {
        Aansluiting(
            doelen: [Self.wet], onderdelen: Self.onderdelen, netwerkzone: "gemnet", caseload: caseload,
            escapesPerDag: 3)
    }

    func judged() -> Oordeel {
        judge(
            Raadpleging(
                gemeente: gemeente, doel: doel, onderdeel: onderdeel, sleutel: sleutel,
                handeling: handeling.map { .init(zaak: Pseudonym(stored: "z1"), handeling: $0) }),
            Omstandigheden(
                medewerker: Medewerker(
                    account: AccountID("kim"), persoon: Pseudonym(stored: "kim"), profiel: profiel,
                    netwerkzone: netwerkzone, stand: stand),
                verband: verband, opdrachten: opdrachten, aansluiting: aansluiting,
                matrix: hasMatrix ? Autorisatiematrix(rechten: rechten) : nil, afwijkingen: afwijkingen,
                bereik: Bereik(
                    lijsten: lijsten, inCaseload: inCaseload, escape: escape,
                    escapesVandaag: escapesVandaag), eerdere: eerdere),
            at: Self.now)
    }

    func with(_ change: (inout Facts) -> Void) -> Facts {
        var copy = self
        change(&copy)
        return copy
    }
}

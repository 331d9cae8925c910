import Foundation
import Identity
import Mandaat
import Testing

@Suite("A raadpleging")
struct JudgeTests {
    typealias Case = (name: String, change: @Sendable (inout Facts) -> Void, refusals: [Weigering])

    private static let withdrawn = [
        Opdracht(gemeente: Facts.noord, getekend: Facts.now - 1000),
        Opdracht(gemeente: Facts.zuid, getekend: Facts.now - 1000, ingetrokken: Facts.now),
        Opdracht(gemeente: Facts.oost, getekend: Facts.now - 1000),
    ]

    private static let refused: [Case] = [
        ("without a gemeente (S48)", { $0.gemeente = nil }, [.geenGemeente]),
        ("for who is no member", { $0.gemeente = GemeenteCode("0009") }, [.geenLid(GemeenteCode("0009"))]),
        (
            "while one member gave no order", { $0.opdrachten.removeLast() },
            [.nietCompleet(ontbreekt: [Facts.oost])]
        ),
        (
            "while an order begins later",
            { $0.opdrachten[2] = Opdracht(gemeente: Facts.oost, getekend: Facts.now + 1) },
            [.nietCompleet(ontbreekt: [Facts.oost])]
        ),
        (
            "for who withdrew her order (S51)",
            {
                $0.opdrachten = withdrawn
                $0.gemeente = Facts.zuid
                $0.lijsten = [Facts.zuid]
            }, [.opdrachtIngetrokken(Facts.zuid)]
        ),
        (
            "where one withdrawal stops all",
            {
                $0.opdrachten = withdrawn
                $0.bijIntrekking = .allesStopt
            }, [.opdrachtIngetrokken(Facts.zuid)]
        ),
        ("from another network", { $0.netwerkzone = "thuis" }, [.netwerkzone]),
        ("from no network that is known", { $0.netwerkzone = nil }, [.netwerkzone]),
        (
            "for a purpose the connection is not for, whatever the matrix says (S52)",
            {
                $0.doel = DoelID("wmo")
                $0.rechten.append(Facts.row(doel: DoelID("wmo")))
            }, [.doel(DoelID("wmo"))]
        ),
        ("without a matrix", { $0.hasMatrix = false }, [.geenMatrix]),
        (
            "of what does not exist",
            {
                $0.onderdeel = OnderdeelID("duo")
                $0.rechten.append(Facts.row("duo"))
            }, [.onbekendOnderdeel(OnderdeelID("duo"))]
        ),
        ("with another functieprofiel", { $0.profiel = ProfielID("stagiair") }, [.geenRecht]),
        ("on a row without a ground", { $0.rechten = [Facts.row("gba", "")] }, [.geenGrondslag]),
        (
            "on consent", { $0.rechten = [Facts.row("gba", "Toestemming van de burger")] }, [.geenGrondslag]
        ),
        (
            "on a deviation that ended today",
            {
                $0.rechten = []
                $0.afwijkingen = [Facts.deviation(days: 0)]
            }, [.afwijkingVerlopen(LocalDate(Facts.now))]
        ),
        (
            "on a colleague's deviation",
            {
                $0.rechten = []
                $0.afwijkingen = [Facts.deviation(of: "bo")]
            }, [.geenRecht]
        ),
        (
            "on a deviation without a ground",
            {
                $0.rechten = []
                $0.afwijkingen = [Facts.deviation("gba", "")]
            }, [.geenGrondslag]
        ),
        ("by another key than a BSN", { $0.sleutel = .anders }, [.sleutel(.anders)]),
        (
            "by another key than a BSN where it is filled in for somebody, however heavy",
            {
                $0.sleutel = .anders
                $0.onderdeel = OnderdeelID("balie")
                $0.rechten = [Facts.row("balie")]
            }, [.sleutel(.anders)]
        ),
        (
            "for a fine, to who reported it (S55)",
            {
                $0.handeling = .boete
                $0.eerdere = [Facts.act(.rapport, by: "bo"), Facts.act(.rapport)]
            }, [.zelfGerapporteerd]
        ),
        (
            "for a report, to who imposed the fine",
            {
                $0.handeling = .rapport
                $0.eerdere = [Facts.act(.boete)]
            }, [.zelfBeboet]
        ),
        ("of who is on no list (S49)", { $0.lijsten = [] }, [.nietOpLijst(Facts.noord)]),
        ("of who is on another's list", { $0.lijsten = [Facts.zuid] }, [.nietOpLijst(Facts.noord)]),
        (
            "of who is on the combined list by somebody who is no member",
            {
                $0.lijsten = [GemeenteCode("0009")]
                $0.whitelist = .gecombineerd
            }, [.nietOpLijst(Facts.noord)]
        ),
        ("of who is not her own client", { $0.caseload = true }, [.nietInCaseload]),
        (
            "with the reason \"anders\" and nothing written (S50)",
            {
                $0.lijsten = []
                $0.escape = Escape(reden: .anders, toelichting: " \n")
            }, [.escapeZonderToelichting]
        ),
        (
            "with one reason too many today",
            {
                $0.lijsten = []
                $0.escape = Escape(reden: .nieuweAanvraag)
                $0.escapesVandaag = 3
            }, [.teVeelEscapes(hoogstens: 3)]
        ),
        (
            "by a blocked account", { $0.stand = .geblokkeerd(.verdenking) },
            [.account(.geblokkeerd(.verdenking))]
        ),
        (
            "by who did not promise to be careful", { $0.stand = .verklaringOntbreekt },
            [.account(.verklaringOntbreekt)]
        ),
    ]

    @Test("is refused", arguments: refused.indices)
    func isRefused(_ index: Int) {
        let (name, change, refusals) = Self.refused[index]
        #expect(Facts().with(change).judged() == .geweigerd(refusals), "\(name)")
    }

    private static let allowed: [(change: @Sendable (inout Facts) -> Void, oordeel: Oordeel)] = [
        ({ _ in }, .toegestaan(Facts.noord, .matrix(Facts.row()), .whitelist([Facts.noord]))),
        (
            { $0.opdrachten = withdrawn },
            .toegestaan(Facts.noord, .matrix(Facts.row()), .whitelist([Facts.noord]))
        ),
        (
            {
                $0.lijsten = [Facts.zuid]
                $0.whitelist = .gecombineerd
            }, .toegestaan(Facts.noord, .matrix(Facts.row()), .whitelist([Facts.zuid]))
        ),
        (
            {
                $0.lijsten = []
                $0.escape = Escape(reden: .anders, toelichting: "crisis")
                $0.escapesVandaag = 2
            },
            .toegestaan(
                Facts.noord, .matrix(Facts.row()), .escape(Escape(reden: .anders, toelichting: "crisis")))
        ),
        (
            {
                $0.caseload = true
                $0.inCaseload = true
                $0.lijsten = []
            }, .toegestaan(Facts.noord, .matrix(Facts.row()), .caseload)
        ),
        (
            {
                $0.rechten = []
                $0.afwijkingen = [Facts.deviation()]
            }, .toegestaan(Facts.noord, .afwijking(Facts.row()), .whitelist([Facts.noord]))
        ),
        (
            {
                $0.handeling = .boete
                $0.eerdere = [
                    Facts.act(.rapport, by: "bo"), Facts.act(.rapport, in: "z2"), Facts.act(.lichteBoete),
                ]
            }, .toegestaan(Facts.noord, .matrix(Facts.row()), .whitelist([Facts.noord]))
        ),
        (
            {
                $0.handeling = .lichteBoete
                $0.eerdere = [Facts.act(.rapport)]
            }, .toegestaan(Facts.noord, .matrix(Facts.row()), .whitelist([Facts.noord]))
        ),
        (
            {
                $0.rechten = [Facts.row("zoek")]
                $0.onderdeel = OnderdeelID("zoek")
                $0.sleutel = .anders
                $0.lijsten = []
            }, .toegestaan(Facts.noord, .matrix(Facts.row("zoek")), .zoeken)
        ),
    ]

    @Test("is allowed", arguments: allowed.indices)
    func isAllowed(_ index: Int) {
        let (change, oordeel) = Self.allowed[index]
        #expect(Facts().with(change).judged() == oordeel)
    }

    @Test("is separated from another by the highest fine that can be imposed, not by what is")
    func limit() {
        #expect(Zaakhandeling.Handeling.boete(hoogstens: 340_00) == .lichteBoete)
        #expect(Zaakhandeling.Handeling.boete(hoogstens: 340_01) == .boete)
    }

    @Test("tells nobody who stands on a list who may not ask")
    func tellsNothing() {
        let blocked = Facts().with { $0.stand = .geblokkeerd(.beheerder) }
        #expect(blocked.judged() == blocked.with { $0.lijsten = [] }.judged())
    }

    @Test("gives every reason at once, what is nearest to the worker first")
    func givesEveryReason() {
        let facts = Facts().with {
            $0.gemeente = nil
            $0.netwerkzone = nil
            $0.rechten = []
        }
        #expect(facts.judged() == .geweigerd([.geenGemeente, .netwerkzone, .geenRecht]))
    }
}

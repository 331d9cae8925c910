import Foundation
import Identity
import Mandaat
import Testing

@Suite("Over random circumstances")
struct JudgePropertyTests {
    /// What the law and the conditions of één login say, written without the code that judges.
    private static func isLawful(_ facts: Facts) -> Bool {
        let order = { (gemeente: GemeenteCode) in facts.opdrachten.first { $0.gemeente == gemeente } }
        guard let gemeente = facts.gemeente, facts.leden.contains(gemeente) else { return false }
        for lid in facts.leden {
            guard let given = order(lid), given.getekend <= Facts.now else { return false }
            let isStopped = given.ingetrokken.map { $0 <= Facts.now } ?? false
            if isStopped, lid == gemeente || facts.bijIntrekking == .allesStopt { return false }
        }
        guard facts.stand == .actief, facts.netwerkzone == "gemnet", facts.doel == Facts.wet, facts.hasMatrix,
            Facts.onderdelen.contains(where: { $0.id == facts.onderdeel })
        else { return false }
        let rows = facts.rechten.filter { $0.profiel == facts.profiel && $0.onderdeel == facts.onderdeel }
        let own = facts.afwijkingen.filter {
            $0.account == AccountID("kim") && $0.onderdeel == facts.onderdeel && LocalDate(Facts.now) < $0.tot
        }
        let grounds = rows.filter { $0.doel == facts.doel }.map(\.grondslag) + own.map(\.grondslag)
        guard grounds.contains(where: { !$0.isEmpty && !$0.hasPrefix("Toestemming") }) else { return false }
        // Awb 10:3 lid 4: of the two acts one person does one, in each case; a fine of at most € 340 is free.
        let mine = facts.eerdere.filter { "\($0.door)" == "kim" && "\($0.zaak)" == "z1" }.map(
            \.handeling.rawValue)
        if facts.handeling?.rawValue == "boete", mine.contains("rapport") { return false }
        if facts.handeling?.rawValue == "rapport", mine.contains("boete") { return false }
        if facts.sleutel == .anders { return facts.onderdeel == OnderdeelID("zoek") }
        let escapes =
            facts.escape.map {
                ($0.reden != .anders || $0.toelichting == "crisis") && facts.escapesVandaag < 3
            } ?? false
        if facts.caseload { return facts.inCaseload || escapes }
        // A list is combined among those for whom the organisation works: not of who withdrew.
        let combined = facts.leden.filter { lid in
            facts.lijsten.contains(lid) && order(lid)?.ingetrokken.map { $0 > Facts.now } ?? true
        }
        let listed = facts.whitelist == .eigen ? facts.lijsten.contains(gemeente) : !combined.isEmpty
        return listed || escapes
    }

    @Test(
        "it is allowed if and only if a row, a ground, the purpose, the order, the zone, the person and the reach allow it"
    )
    func isExact() {
        var dice = Dice(seed: 20_260_301)
        var allowed = 0
        for round in 0..<40_000 {
            let facts = dice.facts()
            let oordeel = facts.judged()
            let isAllowed = if case .toegestaan = oordeel { true } else { false }
            #expect(isAllowed == Self.isLawful(facts), "round \(round): \(oordeel)")
            if case .geweigerd(let refusals) = oordeel { #expect(!refusals.isEmpty) }
            allowed += isAllowed ? 1 : 0
        }
        #expect((4_000..<36_000).contains(allowed), "\(allowed) allowed: nothing is tried on one side")
    }
}

/// Throws the same for the same seed.
struct Dice: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    private mutating func happens(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &self) < percent }

    /// Circumstances that are lawful in most things, so that each thing alone tips it often.
    mutating func facts() -> Facts {
        Facts().with { facts in
            if happens(6) { facts.gemeente = [nil, GemeenteCode("0009")].randomElement(using: &self) ?? nil }
            if happens(30) { facts.gemeente = Facts.zuid }
            if happens(5) { facts.doel = DoelID("wmo") }
            if happens(4) { facts.onderdeel = OnderdeelID("duo") }
            if happens(20) {
                facts.onderdeel = OnderdeelID("zoek")
                facts.rechten = [Facts.row("zoek")]
            }
            if happens(8) {
                facts.onderdeel = OnderdeelID("balie")
                facts.rechten = [Facts.row("balie")]
            }
            if happens(12) { facts.sleutel = .anders }
            if happens(6) { facts.profiel = ProfielID("stagiair") }
            if happens(6) { facts.netwerkzone = [nil, "thuis"].randomElement(using: &self) ?? nil }
            if happens(6) {
                facts.stand =
                    [.verklaringOntbreekt, .geblokkeerd(.nietGebruikt)].randomElement(using: &self)
                    ?? .verklaringOntbreekt
            }
            if happens(4) { facts.hasMatrix = false }
            if happens(15) {
                facts.rechten = [
                    Facts.row(
                        facts.onderdeel.rawValue, ["", "Toestemming"].randomElement(using: &self) ?? "")
                ]
            }
            if happens(10) { facts.rechten = [] }
            if happens(30) {
                facts.afwijkingen = [
                    Facts.deviation(
                        happens(70) ? facts.onderdeel.rawValue : "anders",
                        happens(80) ? "Participatiewet art. 53a" : "", days: happens(60) ? 1 : 0,
                        of: happens(80) ? "kim" : "bo")
                ]
            }
            reach(&facts)
            acts(&facts)
            orders(&facts)
        }
    }

    private mutating func reach(_ facts: inout Facts) {
        facts.caseload = happens(25)
        facts.inCaseload = happens(50)
        facts.whitelist = happens(50) ? .eigen : .gecombineerd
        facts.lijsten = Set(
            [Facts.noord, Facts.zuid, Facts.oost, GemeenteCode("0009")].filter { _ in happens(35) })
        if happens(40) {
            facts.escape = Escape(
                reden: Escape.Reden.allCases.randomElement(using: &self) ?? .anders,
                toelichting: happens(50) ? "crisis" : " ")
        }
        facts.escapesVandaag = Int.random(in: 0...4, using: &self)
    }

    private mutating func acts(_ facts: inout Facts) {
        guard happens(50) else { return }
        facts.handeling = Zaakhandeling.Handeling.allCases.randomElement(using: &self)
        facts.eerdere = Zaakhandeling.Handeling.allCases.filter { _ in happens(50) }.map {
            Facts.act($0, by: happens(60) ? "kim" : "bo", in: happens(70) ? "z1" : "z2")
        }
    }

    private mutating func orders(_ facts: inout Facts) {
        facts.bijIntrekking = happens(70) ? .anderenDoor : .allesStopt
        facts.opdrachten = facts.leden.compactMap { lid in
            if happens(3) { return nil }
            let signed = happens(3) ? Facts.now + 1 : Facts.now - 1000
            let ends =
                happens(10) ? [Facts.now - 1, Facts.now, Facts.now + 1].randomElement(using: &self) : nil
            return Opdracht(gemeente: lid, getekend: signed, ingetrokken: ends)
        }
    }
}

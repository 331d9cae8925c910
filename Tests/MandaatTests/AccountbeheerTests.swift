import Foundation
import Identity
import Mandaat
import Testing

@Suite("Who manages accounts")
struct AccountbeheerTests {
    private static let today = LocalDate(Facts.now)
    private static let regels = Accountregels()

    private static func beheerder(_ rollen: Beheerrol..., name: String = "bo") -> Beheerder {
        Beheerder(account: AccountID(name), rollen: Set(rollen))
    }

    private static func account(_ change: (inout Account) -> Void = { _ in }) -> Account {
        var account = Account(id: AccountID("kim"), at: Facts.now, bevestigdTot: today.adding(days: 20))
        account.profiel = ProfielID("consulent")
        account.verklaring = 1
        change(&account)
        return account
    }

    private static let liftings: [(Accountstand.Blokkade, by: Beheerrol, Bool)] = [
        (.misluktAanmelden, .lichtBeheer, true), (.nietGebruikt, .gebruikersbeheerder, true),
        (.einddatum, .lichtBeheer, true), (.beheerder, .securityOfficer, true),
        (.misluktAanmelden, .teamleider, false), (.verdenking, .securityOfficer, true),
        (.verdenking, .gebruikersbeheerder, false), (.uitDienst, .gebruikersbeheerder, false),
        (.nietBevestigd, .gebruikersbeheerder, false), (.geenAutorisatie, .gebruikersbeheerder, false),
    ]

    @Test("lifts a block that her role lifts", arguments: liftings)
    func lifts(_ blokkade: Accountstand.Blokkade, rol: Beheerrol, isLifted: Bool) throws {
        let change = try? Self.beheerder(rol).deblokkeert(Self.account(), .geblokkeerd(blokkade))
        #expect(change == (isLifted ? .gedeblokkeerd : nil))
    }

    @Test("lifts nothing that is not blocked, and never her own block")
    func liftsNothing() {
        #expect(throws: Beheerbezwaar.nietGeblokkeerd) {
            try Self.beheerder(.lichtBeheer).deblokkeert(Self.account(), .actief)
        }
        let kim = Self.beheerder(.lichtBeheer, .gebruikersbeheerder, .securityOfficer, name: "kim")
        for blokkade in Accountstand.Blokkade.allCases {
            #expect(throws: Beheerbezwaar.eigenAccount) {
                try kim.deblokkeert(Self.account(), .geblokkeerd(blokkade))
            }
        }
        #expect(throws: Beheerbezwaar.eigenAccount) { try kim.blokkeert(Self.account()) }
        #expect(throws: Beheerbezwaar.geenTaak(.blokkeren)) {
            try Self.beheerder(.teamleider).blokkeert(Self.account())
        }
    }

    @Test("leaves an account that was unblocked in use, whatever blocked it")
    func unblocks() {
        let blocks: [(inout Account) -> Void] = [
            { $0.blokkade = .misluktAanmelden }, { $0.laatstGebruikt = Self.today.adding(days: -90).start },
            { $0.blokkerenOp = Self.today }, { $0.blokkade = .beheerder },
        ]
        for block in blocks {
            var account = Self.account(block)
            #expect(Self.regels.stand(of: account, at: Facts.now) != .actief)
            account.apply(.gedeblokkeerd, at: Facts.now)
            #expect(Self.regels.stand(of: account, at: Facts.now) == .actief)
        }
    }

    @Test(
        "does not block what is blocked, so that nobody lifts it who may not",
        arguments: Accountstand.Blokkade.allCases)
    func blocksOnce(_ blokkade: Accountstand.Blokkade) {
        let blocked = Self.account { $0.blokkade = blokkade }
        #expect(throws: Beheerbezwaar.alGeblokkeerd) { try Self.beheerder(.lichtBeheer).blokkeert(blocked) }
    }

    @Test("keeps a freeze for suspicion whatever else blocks the account")
    func staysSuspected() {
        for other in Accountstand.Blokkade.allCases {
            var account = Self.account { $0.blokkade = .verdenking }
            account.apply(.geblokkeerd(other), at: Facts.now)
            #expect(account.blokkade == .verdenking)
            var blocked = Self.account { $0.blokkade = other }
            blocked.apply(.geblokkeerd(.verdenking), at: Facts.now)
            #expect(blocked.blokkade == .verdenking)
        }
    }

    @Test("gives a suspected person nothing back by a new request")
    func staysFrozen() {
        var account = Self.account { $0.blokkade = .verdenking }
        account.apply(.toegewezen(profiel: ProfielID("x"), beheerrollen: []), at: Facts.now)
        #expect(Self.regels.stand(of: account, at: Facts.now) == .geblokkeerd(.verdenking))
        account.apply(.geblokkeerd(.uitDienst), at: Facts.now)
        account.apply(.toegewezen(profiel: ProfielID("x"), beheerrollen: []), at: Facts.now)
        #expect(Self.regels.stand(of: account, at: Facts.now) == .geblokkeerd(.verdenking))
        var left = Self.account()
        left.apply(.geblokkeerd(.uitDienst), at: Facts.now)
        left.apply(.toegewezen(profiel: ProfielID("x"), beheerrollen: []), at: Facts.now)
        #expect(Self.regels.stand(of: left, at: Facts.now) == .verklaringOntbreekt)
        var back = Self.account { $0.blokkade = .uitDienst }
        back.apply(.toegewezen(profiel: ProfielID("x"), beheerrollen: []), at: Facts.now)
        #expect(Self.regels.stand(of: back, at: Facts.now) == .actief)
    }

    @Test("sets an end in the future, or none")
    func sets() throws {
        let bo = Self.beheerder(.gebruikersbeheerder)
        let tomorrow = Self.today.adding(days: 1)
        #expect(try bo.einddatum(tomorrow, voor: Self.account(), on: Self.today) == .einddatum(tomorrow))
        #expect(try bo.einddatum(nil, voor: Self.account(), on: Self.today) == .einddatum(nil))
        #expect(throws: Beheerbezwaar.dag) {
            try bo.einddatum(Self.today, voor: Self.account(), on: Self.today)
        }
        #expect(throws: Beheerbezwaar.geenTaak(.blokkeren)) {
            try Self.beheerder(.teamleider).einddatum(tomorrow, voor: Self.account(), on: Self.today)
        }
    }

    @Test("confirms an account in time, of a beheerder only as security officer (S64)")
    func confirms() throws {
        func confirmed(_ account: Account, _ beheerder: Beheerder, stays: Bool = true) throws
            -> Accountwijziging
        {
            try beheerder.herbevestigt(
                account, blijft: stays, isZwaar: false, onder: Self.regels, at: Facts.now)
        }
        let lead = Self.beheerder(.teamleider)
        #expect(try confirmed(Self.account(), lead) == .bevestigd(tot: Self.today.adding(days: 182)))
        #expect(try confirmed(Self.account(), lead, stays: false) == .ontnomen)
        let overdue = Self.account { $0.bevestigdTot = Self.today.adding(days: -5) }
        #expect(try confirmed(overdue, lead) == .bevestigd(tot: Self.today.adding(days: 182)))
        #expect(throws: Beheerbezwaar.nietTeBevestigen) {
            try confirmed(Self.account { $0.bevestigdTot = Self.today.adding(days: 31) }, lead)
        }
        #expect(throws: Beheerbezwaar.nietTeBevestigen) {
            try confirmed(Self.account { $0.profiel = nil }, lead)
        }
        #expect(throws: Beheerbezwaar.eigenAccount) {
            try confirmed(Self.account(), Self.beheerder(.teamleider, name: "kim"))
        }
        let manages = Self.account { $0.beheerrollen = [.teamleider] }
        #expect(throws: Beheerbezwaar.geenTaak(.beheerdersBevestigen)) { try confirmed(manages, lead) }
        let officer = Self.beheerder(.securityOfficer)
        #expect(try confirmed(manages, officer) == .bevestigd(tot: Self.today.adding(days: 91)))
        #expect(throws: Beheerbezwaar.geenTaak(.gebruikersBevestigen)) {
            try confirmed(Self.account(), officer)
        }
    }

    private static let recht = Recht(
        profiel: ProfielID(""), onderdeel: OnderdeelID("gba"), grondslag: "Participatiewet art. 53a",
        doel: Facts.wet)

    private static let onderdelen = [
        Onderdeel(id: OnderdeelID("gba"), naam: "GBA", soort: .bron),
        Onderdeel(id: OnderdeelID("zoek"), naam: "Zoek", soort: .zoek, isZwaar: true),
        Onderdeel(id: OnderdeelID("boete"), naam: "Boete", soort: .overig, taak: .uitvoeren),
    ]

    private static func afwijking(
        _ recht: Recht = recht, tot: Int = 10, door: Beheerder = beheerder(.securityOfficer)
    ) throws(Beheerbezwaar) -> Afwijking {
        try Afwijking(
            recht, voor: AccountID("kim"), tot: today.adding(days: tot), door: door,
            onder: Aansluiting(doelen: [Facts.wet], onderdelen: onderdelen), on: today)
    }

    @Test("allows a deviation for half a year at most, on a law, a purpose and an onderdeel that are there")
    func allows() throws {
        #expect(try Self.afwijking(tot: 182).tot == Self.today.adding(days: 182))
        let other = { (onderdeel: String, grondslag: String, doel: DoelID) in
            Recht(
                profiel: ProfielID(""), onderdeel: OnderdeelID(onderdeel), grondslag: grondslag, doel: doel)
        }
        #expect(throws: Beheerbezwaar.dag) { try Self.afwijking(tot: 183) }
        #expect(throws: Beheerbezwaar.dag) { try Self.afwijking(tot: 0) }
        #expect(throws: Beheerbezwaar.geenGrondslag) { try Self.afwijking(other("gba", "", Facts.wet)) }
        #expect(throws: Beheerbezwaar.doel) { try Self.afwijking(other("gba", "PW", DoelID("wmo"))) }
        #expect(throws: Beheerbezwaar.onbekendOnderdeel) {
            try Self.afwijking(other("niets", "PW", Facts.wet))
        }
        for twoPersons in ["zoek", "boete"] {
            #expect(throws: Beheerbezwaar.alleenInMatrix) {
                try Self.afwijking(other(twoPersons, "PW", Facts.wet))
            }
        }
        for nothing in [" ", "\u{200B}", "–"] {
            #expect(throws: Beheerbezwaar.geenGrondslag) {
                try Self.afwijking(other("gba", nothing, Facts.wet))
            }
        }
        #expect(throws: Beheerbezwaar.geenTaak(.afwijkingToestaan)) {
            try Self.afwijking(door: Self.beheerder(.teamleider))
        }
        #expect(throws: Beheerbezwaar.eigenAccount) {
            try Self.afwijking(door: Self.beheerder(.securityOfficer, name: "kim"))
        }
    }

    @Test("ends a deviation that stands")
    func ends() throws {
        let standing = try Self.afwijking()
        let ended = try standing.beeindigd(door: Self.beheerder(.securityOfficer), on: Self.today)
        #expect(ended.tot == Self.today)
        #expect(throws: Beheerbezwaar.alBeeindigd) {
            try ended.beeindigd(door: Self.beheerder(.securityOfficer), on: Self.today)
        }
        #expect(throws: Beheerbezwaar.geenTaak(.afwijkingToestaan)) {
            try standing.beeindigd(door: Self.beheerder(.teamleider), on: Self.today)
        }
    }

    @Test("has roles that keep deciding, carrying out and checking apart")
    func keepsApart() {
        for rol in Beheerrol.allCases {
            let tasks = rol.taken
            #expect(!(tasks.contains(.goedkeuren) && tasks.contains(.verwerken)))
            #expect(rol.staatNaast(rol))
            for other in Beheerrol.allCases {
                #expect(rol.staatNaast(other) == other.staatNaast(rol))
                let both = tasks.union(other.taken)
                if both.contains(.goedkeuren), both.contains(.verwerken) { #expect(!rol.staatNaast(other)) }
                if both.contains(.matrixBeheren),
                    !both.isDisjoint(with: [.afwijkingToestaan, .goedkeuren, .verwerken, .escapesBeoordelen])
                {
                    #expect(!rol.staatNaast(other))
                }
            }
        }
    }
}

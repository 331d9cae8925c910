import Broker
import Foundation
import Identity
import Mandaat
import TestSupport

@testable import Web

/// Everything in the records of beheer that has words on its pages.
enum BeheerVocabulary {
    /// What has words.
    static var all: [any BeheerWords] { [closed, stands, findings, matrixFaults, notes].flatMap(\.self) }

    private static var closed: [any BeheerWords] {
        let all: [[any BeheerWords]] = [
            Beheerrol.allCases, Aanvraag.Aanleiding.allCases, Escape.Reden.allCases, Taak.allCases,
            Regelfout.allCases, Bestandsfout.allCases,
        ]
        return all.flatMap(\.self)
    }

    private static var stands: [any BeheerWords] {
        let stands: [Accountstand] = [.actief, .verklaringOntbreekt]
        return stands + Accountstand.Blokkade.allCases.map(Accountstand.geblokkeerd)
    }

    private static var findings: [any BeheerWords] {
        let recht = Recht(
            profiel: ProfielID("p"), onderdeel: OnderdeelID("o"), grondslag: "g", doel: DoelID("d"))
        let found: [Bevinding] = [
            .zonderGrondslag(recht), .doelBuitenAansluiting(recht), .onbekendOnderdeel(recht),
            .tegenstrijdig(recht, recht), .dubbel(recht),
            .takenNietGescheiden(recht.profiel, .aanvragen, .goedkeuren),
            .teVeelZwaar([recht.profiel], hoogstens: 2),
        ]
        return found
    }

    private static var matrixFaults: [any BeheerWords] {
        let faults: [MatrixText.Fault] = [.header, .malformed, .lines([2])]
        return faults
    }

    /// The codes that histories hold.
    static var codes: [String] {
        let changes: [Accountwijziging] = [
            .toegewezen(profiel: nil, beheerrollen: []), .ontnomen, .gedeblokkeerd, .einddatum(nil),
            .einddatum(Fixture.today), .verklaringGetekend(1), .bevestigd(tot: Fixture.today),
        ]
        let blocks = Accountstand.Blokkade.allCases.map { Accountwijziging.geblokkeerd($0) }
        return (changes + blocks).map(\.code)
            + Beheerrol.allCases.flatMap { ["aangewezen-\($0.rawValue)", "ontheven-\($0.rawValue)"] }
            + Aanmelding.Uitkomst.allCases.map { "aanmelden-\($0.rawValue)" }
            + ["afwijking-toegestaan", "afwijking-beeindigd"]
    }

    private static var notes: [any BeheerWords] { codes.map { note($0) } }

    /// A line of a history.
    static func note(_ code: String) -> AccountNote {
        AccountNote(account: AccountID("noor"), op: Fixture.noon, wat: code, door: nil)
    }
}

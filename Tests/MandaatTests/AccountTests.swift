import Foundation
import Identity
import Mandaat
import Testing

@Suite("A staff member's account")
struct AccountTests {
    private static let regels = Accountregels()
    private static let today = LocalDate(Facts.now)

    private static func account(_ change: (inout Account) -> Void = { _ in }) -> Account {
        var account = Account(id: AccountID("kim"), at: Facts.now, bevestigdTot: today.adding(days: 1))
        account.profiel = ProfielID("consulent")
        account.verklaring = 1
        change(&account)
        return account
    }

    private static let states: [(change: @Sendable (inout Account) -> Void, stand: Accountstand)] = [
        ({ _ in }, .actief),
        ({ $0.misluktePogingen = 4 }, .actief),
        ({ $0.misluktePogingen = 5 }, .geblokkeerd(.misluktAanmelden)),
        ({ $0.blokkerenOp = today }, .geblokkeerd(.einddatum)),
        ({ $0.blokkerenOp = today.adding(days: 1) }, .actief),
        ({ $0.laatstGebruikt = today.adding(days: -90).start }, .geblokkeerd(.nietGebruikt)),
        ({ $0.laatstGebruikt = today.adding(days: -89).start }, .actief),
        ({ $0.bevestigdTot = today }, .geblokkeerd(.nietBevestigd)),
        ({ $0.profiel = nil }, .geblokkeerd(.geenAutorisatie)),
        (
            {
                $0.profiel = nil
                $0.beheerrollen = [.teamleider]
            }, .actief
        ),
        ({ $0.blokkade = .verdenking }, .geblokkeerd(.verdenking)),
        ({ $0.verklaring = nil }, .verklaringOntbreekt),
        ({ $0.verklaring = 0 }, .verklaringOntbreekt),
    ]

    @Test("stands as its rules say", arguments: states.indices)
    func stands(_ index: Int) {
        let (change, stand) = Self.states[index]
        #expect(Self.regels.stand(of: Self.account(change), at: Facts.now) == stand)
    }

    @Test("of who manages or searches is confirmed for a quarter, of another for half a year")
    func isConfirmed() {
        let regels = Self.regels
        #expect(
            regels.bevestigd(Self.account(), isZwaar: false, at: Facts.now) == Self.today.adding(days: 182))
        #expect(
            regels.bevestigd(Self.account(), isZwaar: true, at: Facts.now) == Self.today.adding(days: 91))
        let beheerder = Self.account { $0.beheerrollen = [.gebruikersbeheerder] }
        #expect(regels.bevestigd(beheerder, isZwaar: false, at: Facts.now) == Self.today.adding(days: 91))
    }
}

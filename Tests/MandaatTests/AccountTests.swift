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
        ({ $0.blokkade = .misluktAanmelden }, .geblokkeerd(.misluktAanmelden)),
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

    private static func failed(_ times: Int, _ account: Account = account()) -> Account {
        (0..<times).reduce(account) { account, _ in regels.mislukt(account, op: Facts.now) }
    }

    @Test("is blocked by the last failed login that may be, until somebody lifts that", arguments: 0...7)
    func fails(_ times: Int) {
        let account = Self.failed(times)
        #expect(account.misluktePogingen == min(times, 5))
        #expect(account.blokkade == (times < 5 ? nil : .misluktAanmelden))
        let later = Self.regels.gelukt(account, op: Facts.now)
        #expect(later.misluktePogingen == 0 && later.blokkade == account.blokkade)
    }

    @Test("that is blocked for another reason stays so")
    func staysBlocked() {
        #expect(Self.failed(5, Self.account { $0.blokkade = .verdenking }).blokkade == .verdenking)
    }

    @Test("counts on after a login that was before the last failure, to the second")
    func countsOn() {
        let account = Self.failed(1)
        #expect(Self.regels.gelukt(account, op: Facts.now - 1).misluktePogingen == 1)
        let again = Self.regels.mislukt(account, op: Facts.now + 0.9)
        #expect(Self.regels.gelukt(again, op: Facts.now).misluktePogingen == 0)
        let earlier = Self.regels.mislukt(again, op: Facts.now - 60)
        #expect(Self.regels.gelukt(earlier, op: Facts.now - 1).misluktePogingen == 3)
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

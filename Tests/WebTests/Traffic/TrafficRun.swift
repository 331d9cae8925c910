import Audit
import Foundation
import Identity
import Mandaat
import OIDC
import Representation
import TestSupport
import Testing
import Web

@testable import Broker

/// Generated traffic, and beside it what should have come of it.
struct TrafficRun {
    let world: TrafficWorld
    let visit: Visit
    var dice: Dice
    var ledger = TrafficLedger()
    var lists = TrafficLists()
    /// The orders that stand, and the gemeenten that ever gave one.
    var orders: [VerbandID: [GemeenteCode: Bool]] = [:]
    var caseload: Set<Case> = []
    var given: [Given] = []
    var uploads: [Waiting] = []
    var acts: [Deed] = []
    var staff: [Worker] = []
    var disputed: Set<String> = []

    /// A member of staff with her token.
    struct Worker {
        let werkverband: Werkverband
        let account: AccountID
        let token: String
        /// Whether her account and her login are in order.
        let isSound: Bool
    }

    struct Case: Hashable {
        let account: AccountID
        let person: BSN
        let gemeente: GemeenteCode
    }

    /// A token that was given.
    struct Given {
        let token: String
        let besluit: String
        let gemeente: GemeenteCode
        let werkverband: Werkverband
        let person: Pseudonym?
    }

    struct Waiting {
        let id: String
        let gemeente: GemeenteCode
        let rows: [Lijstregel]
        let changes: Int
    }

    struct Deed {
        let besluit: String
        let person: BSN
        let gemeente: GemeenteCode
    }

    var plan: TrafficPlan { world.plan }
    var now: Date { world.clock.now }
    var today: LocalDate { LocalDate(now) }

    func pseudonym(_ person: BSN) -> Pseudonym { Fixture.keys().pseudonym(of: person) }

    /// Makes what must be there before anybody works: matrices, accounts, logins.
    mutating func prepare() async throws {
        for (index, code) in TrafficPlan.leden.enumerated() {
            let person = plan.own[index]
            for secret in [
                person.reveal(), pseudonym(person).description,
                Fixture.keys().whitelistSubject(person).description,
            ] { ledger.hide(secret, code) }
        }
        for werkverband in plan.verbanden {
            try await activate(werkverband)
            for kind in 0..<4 { try await hire(kind, werkverband) }
            let share = werkverband == plan.verbanden.first ? 100 : 80
            for lid in werkverband.verband.leden where dice.happens(share) {
                try await sign(lid, werkverband)
            }
        }
        for gemeente in TrafficPlan.leden {
            try await world.logIn(
                .person(plan.shared[0]), at: Fixture.digid, in: InzageSettings.client(of: gemeente),
                for: InzageSettings.dienst(of: gemeente), of: gemeente, token: Self.reader(gemeente))
        }
    }

    static func reader(_ gemeente: GemeenteCode) -> String { "reader in \(gemeente)" }

    mutating func step() async throws {
        world.clock.advance()
        switch Int.random(in: 0..<20, using: &dice) {
        case 0..<9: try await consult()
        case 9, 10, 11: try await introspect()
        case 12: try await order()
        case 13, 14: try await putByHand()
        case 15: try await upload()
        case 16: try await finishUpload()
        case 17: try await putInCaseload()
        case 18: try await act()
        default: try await dispute()
        }
    }

    private func activate(_ werkverband: Werkverband) async throws {
        let rechten = werkverband.aansluiting.onderdelen.map {
            Recht(
                profiel: TrafficPlan.consulent, onderdeel: $0.id, grondslag: "Participatiewet art. 53a",
                doel: TrafficPlan.doel)
        }
        let voorstel = Matrixvoorstel(
            id: "eerste", matrix: Autorisatiematrix(rechten: rechten), door: AccountID("bo"), op: now,
            basis: 0)
        let version = try voorstel.geactiveerd(
            door: AccountID("ada"), na: 0, onder: werkverband.aansluiting, at: now)
        let id = werkverband.verband.id
        try await world.store.commit(
            [.verband(.propose(id, voorstel)), .verband(.activate(id, version, voorstel: voorstel.id))],
            recording: [])
    }

    /// The first two are in order, the third is blocked, the fourth logged in where others do.
    private mutating func hire(_ kind: Int, _ werkverband: Werkverband) async throws {
        let id = AccountID("\(werkverband.verband.id)-\(kind)")
        let organisatie = try OIN("00000001002220647000")
        var account = Account(id: id, at: now, bevestigdTot: today.adding(days: 100))
        account.profiel = TrafficPlan.consulent
        account.verklaring = 1
        if kind == 2 { account.blokkade = .beheerder }
        let stored = StoredAccount(verband: werkverband.verband.id, account: account, version: 1)
        try await world.store.commit([.verband(.keep(stored))], recording: [])
        let member = try #require(
            StaffMember(
                account: id.rawValue, functieprofiel: TrafficPlan.consulent.rawValue,
                organisatie: organisatie, netwerkzone: "gemnet"))
        let token = "login-of-\(id)"
        try await world.logIn(
            .medewerker(member), at: kind == 3 ? Fixture.second : werkverband.identityProvider,
            in: TrafficPlan.portal(werkverband.verband.id), for: Fixture.parkeren,
            of: werkverband.uitvoerder, token: token)
        staff.append(Worker(werkverband: werkverband, account: id, token: token, isSound: kind < 2))
    }
}

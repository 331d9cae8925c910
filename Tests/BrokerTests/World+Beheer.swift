import Audit
import Foundation
import Identity
import Mandaat
import Representation
import TestSupport

@testable import Broker

/// The people who manage the samenwerkingsverband of the fixture.
enum Personeel: String, CaseIterable {
    case tom, ada, sven, gerda, fatma, frank, lies

    var rollen: Set<Beheerrol> {
        switch self {
        case .tom, .ada: [.teamleider]
        case .sven: [.securityOfficer]
        case .gerda: [.gebruikersbeheerder]
        case .fatma, .frank: [.functioneelBeheerder]
        case .lies: [.lichtBeheer]
        }
    }

    var token: String { "the token of \(rawValue)" }

    func account(_ change: (inout Account) -> Void = { _ in }) -> Account {
        var account = Account(
            id: AccountID(rawValue), at: Fixture.noon, bevestigdTot: Fixture.today.adding(days: 60))
        account.beheerrollen = rollen
        account.verklaring = 1
        change(&account)
        return account
    }
}

extension World {
    /// A samenwerkingsverband with staff, where everybody who manages has an account and is logged in.
    static func withBeheer() async throws -> World {
        let world = try await World.withStaff()
        for person in Personeel.allCases {
            try await world.keep(person.account())
            try await world.logInToBeheer(person.rawValue)
        }
        try await world.logInToBeheer("kim")
        return world
    }

    func keep(_ account: Account) async throws {
        let before = try await store.account(account.id, of: Verband.id)?.version ?? 0
        try await store.commit(
            [.verband(.keep(StoredAccount(verband: Verband.id, account: account, version: before + 1)))],
            recording: [])
    }

    func logInToBeheer(_ name: String, zone: String? = "gemnet", profiel: String = "medewerker") async throws
    {
        guard
            let staff = StaffMember(
                account: name, functieprofiel: profiel, organisatie: try OIN("00000001002220647000"),
                netwerkzone: zone)
        else { throw CocoaError(.formatting) }
        try await logIn(
            .medewerker(staff), "beheer of \(name)", at: Fixture.second, token: "the token of \(name)",
            portal: BeheerSettings.client(of: Verband.id),
            dienst: DienstID("\(BeheerSettings.prefix)\(Verband.id)"))
    }

    func who(_ person: Personeel, at now: Date = Fixture.noon) async throws -> Aangemelde {
        try await beheer.whoIs(person.token, in: Verband.id, at: now)
    }

    /// What names an account in addresses.
    func handle(of name: String) async throws -> String {
        let lines = try await beheer.accounts(after: nil, for: try await who(.gerda), at: Fixture.noon)
        return lines.first { $0.account.id.rawValue == name }?.handle ?? ""
    }

    func account(of name: String) async throws -> Account? {
        try await store.account(AccountID(name), of: Verband.id)?.account
    }

    /// The codes of what was done to accounts, as records have it.
    func accountChanges() async -> [String] {
        await store.events.compactMap {
            if case .accountChanged(_, _, let change) = $0.what { change } else { nil }
        }
    }

    func refusals() async -> [String] {
        await store.events.compactMap { if case .refused(let reason) = $0.what { reason } else { nil } }
    }
}

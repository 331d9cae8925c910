import Audit
import Broker
import Foundation
import Identity
import Mandaat
import Simulators
import Storage

extension DemoWorld {
    /// Every gemeente gives its order, a matrix is activated, who works there gets an account, and a client stands on a
    /// list.
    func foundVerband() async throws {
        let (now, aansluiting) = (clock.now(), try aansluiting())
        var changes: [VerbandChange] = DemoSettings.Lid.all.map { lid in
            VerbandChange.sign(DemoSettings.verbandID, Opdracht(gemeente: lid.code, getekend: now - 60))
        }
        let voorstel = Matrixvoorstel(
            id: "eerste", matrix: Self.matrix(Self.rechten),
            door: AccountID(CastPersoneel.fatma.account), op: now, basis: 0)
        let version = try voorstel.geactiveerd(
            door: AccountID(CastPersoneel.frank.account), na: 0, onder: aansluiting, at: now)
        changes += [
            .propose(DemoSettings.verbandID, voorstel),
            .activate(DemoSettings.verbandID, version, voorstel: voorstel.id),
        ]
        changes += CastPersoneel.all.map { .keep(account(of: $0, at: now)) }
        let events =
            DemoSettings.Lid.all.map { order($0, stands: true, at: now) }
            + [
                Event(
                    gemeente: uitvoerder, at: now,
                    what: .matrixActivated(
                        verband: DemoSettings.verbandID.rawValue, voorstel: voorstel.id,
                        version: version.nummer))
            ]
        try await gateway.store.commit(changes.map(Change.verband), recording: events)
        try await list(Cast.otto, in: DemoSettings.Lid.all[0], at: now)
    }

    /// One gemeente withdraws its order.
    func withdraw(_ lid: DemoSettings.Lid) async throws {
        try await gateway.store.commit(
            [.verband(.withdraw(DemoSettings.verbandID, lid.code, at: clock.now()))],
            recording: [order(lid, stands: false, at: clock.now())])
    }

    private func order(_ lid: DemoSettings.Lid, stands: Bool, at now: Date) -> Event {
        Event(
            gemeente: lid.code, at: now,
            what: .opdracht(verband: DemoSettings.verbandID.rawValue, stands: stands))
    }

    /// Whoever manages has a role, and everybody else what her function may consult.
    private func account(of staff: CastPersoneel, at now: Date) -> StoredAccount {
        var account = Account(
            id: AccountID(staff.account), at: now, bevestigdTot: LocalDate(now).adding(days: 91))
        if let rol = Beheerrol(rawValue: staff.functieprofiel) {
            account.beheerrollen = [rol]
        } else {
            account.profiel = ProfielID(staff.functieprofiel)
        }
        account.verklaring = Accountregels().verklaring
        return StoredAccount(verband: DemoSettings.verbandID, account: account, version: 1)
    }

    private func list(_ client: Persona, in lid: DemoSettings.Lid, at now: Date) async throws {
        let configuration = gateway.configuration
        let keys = try configuration.keys.open(for: configuration.deployment, .system, at: now)
        guard
            let regel = Lijstregel(bsn: client.bsn, kenmerk: "lopend", van: LocalDate(now), tot: nil)
        else { throw DemoFailure("nobody can stand on a list so") }
        try await ListDesk(store: gateway.store, keys: keys.persons)
            .add(regel, to: ListKey(.whitelist, of: lid.code), by: nil, at: now)
    }

    private func aansluiting() throws -> Aansluiting {
        guard let werkverband = gateway.configuration.verbanden.first else {
            throw DemoFailure("the demo has no samenwerkingsverband")
        }
        return werkverband.aansluiting
    }
}

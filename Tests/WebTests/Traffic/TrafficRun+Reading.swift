import Foundation
import Identity
import Mandaat
import Storage
import TestSupport
import Testing
import Web

@testable import Broker

extension TrafficRun {
    /// Reads all that can be read of the present, for each gemeente and samenwerkingsverband.
    mutating func read() async throws {
        for werkverband in plan.verbanden { try await readState(of: werkverband) }
        for gemeente in TrafficPlan.leden {
            try await readLists(of: gemeente)
            try await readActs(of: gemeente)
        }
        for upload in uploads { try await readUpload(upload) }
    }

    private func readState(of werkverband: Werkverband) async throws {
        let id = werkverband.verband.id
        for worker in staff {
            let state = try await world.store.state(of: id, for: worker.account, on: today)
            let known = Dictionary(
                uniqueKeysWithValues: state.opdrachten.map { ($0.gemeente, $0.holds(at: now)) })
            #expect(known == orders[id, default: [:]])
            #expect((state.account != nil) == (worker.werkverband.verband.id == id))
            let shown = ledger.owners(in: "\(state)")
            #expect(shown.isEmpty, "the state of \(id) shows something of \(shown)")
        }
    }

    private func readLists(of gemeente: GemeenteCode) async throws {
        let key = ListKey(.whitelist, of: gemeente)
        let reader = StoredLists(world.store, keys: Fixture.keys())
        for person in plan.own + plan.shared {
            let row = lists.row(person, gemeente)
            let entry = try await world.lists.entry(of: person, on: key)
            #expect(entry?.kenmerk == row?.kenmerk && entry?.tot == row?.tot)
            let found = try await reader.lists(of: person, among: [gemeente], on: today)
            #expect(found == (lists.stands(person, gemeente, on: today) ? [gemeente] : []))
            for worker in staff {
                let isThere = try await reader.isInCaseload(
                    of: worker.account, person, in: gemeente, on: today)
                let known = Case(account: worker.account, person: person, gemeente: gemeente)
                #expect(isThere == caseload.contains(known))
            }
        }
    }

    private func readUpload(_ waiting: Waiting) async throws {
        let upload = try await world.store.upload(waiting.id)
        #expect(upload?.key == ListKey(.whitelist, of: waiting.gemeente))
        let comparison = try await world.store.comparison(ofUpload: waiting.id)
        #expect(comparison?.difference == lists.difference(waiting.rows, waiting.gemeente))
        let shown = ledger.owners(in: "\(String(describing: upload)) \(String(describing: comparison))")
        #expect(shown.isSubset(of: [waiting.gemeente]))
    }

    private mutating func readActs(of gemeente: GemeenteCode) async throws {
        let overview = try await world.inzage.overview(Self.reader(gemeente), in: gemeente, at: now)
        let own = acts.filter { $0.gemeente == gemeente }.map(\.besluit)
        #expect(Set(overview.lines.map(\.besluit)) == Set(own) && overview.lines.count == own.count)
        #expect(
            Set(overview.lines.filter(\.isDisputed).map(\.besluit)) == disputed.intersection(own))
        let shown = ledger.owners(in: "\(overview)")
        #expect(shown.isSubset(of: [gemeente]), "the page of \(gemeente) shows something of \(shown)")
        ledger.note("acts shown", "\(own.count)", of: pseudonym(plan.shared[0]), in: gemeente)
        let (desk, instant) = (world.inzage, now)
        for other in TrafficPlan.leden where other != gemeente {
            await #expect(throws: InzageFault.signedOut) {
                _ = try await desk.overview(Self.reader(gemeente), in: other, at: instant)
            }
        }
    }
}

import Audit
import Foundation
import Identity
import Mandaat
import TestSupport
import Testing

@testable import Broker

extension TrafficRun {
    private mutating func row(_ person: BSN) throws -> Lijstregel {
        let kenmerk = ["lopend", "nieuw"][Int.random(in: 0...1, using: &dice)]
        let tot = dice.happens(30) ? today.adding(days: 30) : nil
        return try #require(Lijstregel(bsn: person, kenmerk: kenmerk, van: today, tot: tot))
    }

    /// Somebody is put on a list, changed or taken off it.
    mutating func putByHand() async throws {
        let gemeente = try #require(TrafficPlan.leden.randomElement(using: &dice))
        let person = plan.person(in: gemeente, &dice)
        let key = ListKey(.whitelist, of: gemeente)
        let before = lists.row(person, gemeente)
        let change: String
        if before == nil {
            let new = try row(person)
            try await world.lists.add(new, to: key, by: nil, at: now)
            lists.put(new, gemeente)
            change = "added"
        } else if dice.happens(70) {
            let new = try row(person)
            try await world.lists.change(new, on: key, by: nil, at: now)
            lists.put(new, gemeente)
            change = "changed"
        } else {
            try await world.lists.end(person, on: key, tot: today.adding(days: 1), by: nil, at: now)
            let last = try #require(before)
            lists.put(
                try #require(
                    Lijstregel(
                        bsn: person, kenmerk: last.kenmerk, van: last.van, tot: today.adding(days: 1))),
                gemeente)
            change = "ended"
        }
        ledger.note("whitelist \(change)", of: pseudonym(person), in: gemeente)
        ledger.countListChange()
    }

    /// A worker gets a case, once.
    mutating func putInCaseload() async throws {
        let worker = try #require(staff.randomElement(using: &dice))
        let gemeente = try #require(worker.werkverband.verband.leden.randomElement(using: &dice))
        let person = plan.person(in: gemeente, &dice)
        let new = Case(account: worker.account, person: person, gemeente: gemeente)
        guard caseload.insert(new).inserted else { return }
        let row = try #require(
            Lijstregel(bsn: person, kenmerk: worker.account.rawValue, van: today, tot: nil))
        try await world.lists.add(row, to: ListKey(.caseload, of: gemeente), by: nil, at: now)
        ledger.note("caseload added", of: pseudonym(person), in: gemeente)
        ledger.countListChange()
    }

    /// A file comes in; some have a fault.
    mutating func upload() async throws {
        let gemeente = try #require(TrafficPlan.leden.randomElement(using: &dice))
        let index = TrafficPlan.leden.firstIndex(of: gemeente) ?? 0
        let persons = ([plan.own[index]] + plan.shared).filter { _ in dice.happens(60) }
        var rows: [Lijstregel] = []
        for person in persons { rows.append(try row(person)) }
        let isFaulty = dice.happens(15)
        let upload = try await world.lists.upload(for: ListKey(.whitelist, of: gemeente), by: nil, at: now)
        try await upload.feed(file(rows) + (isFaulty ? Array("123456789;x;2026-01-01;\n".utf8) : []))
        let difference = lists.difference(rows, gemeente)
        switch try await upload.finish() {
        case .refused:
            #expect(isFaulty)
            ledger.note("whitelist refused", in: gemeente)
        case .unchanged: #expect(!isFaulty && difference.isEmpty)
        case .staged(let staged):
            #expect(!isFaulty && staged.comparison?.difference == difference)
            ledger.own(staged.id, gemeente)
            ledger.note("whitelist staged", staged.id, in: gemeente)
            let changes = lists.changes[gemeente, default: 0]
            uploads.append(Waiting(id: staged.id, gemeente: gemeente, rows: rows, changes: changes))
        }
    }

    /// A file replaces its list or is put away, by whoever may, and by nobody else.
    mutating func finishUpload() async throws {
        guard let index = uploads.indices.randomElement(using: &dice) else { return }
        let upload = uploads[index]
        let other = try #require(
            TrafficPlan.leden.filter { $0 != upload.gemeente }.randomElement(using: &dice))
        await refuse(upload.id, by: ListKey(.whitelist, of: other))
        let key = ListKey(.whitelist, of: upload.gemeente)
        let isCurrent = lists.changes[upload.gemeente, default: 0] == upload.changes
        guard isCurrent, dice.happens(70) else {
            try await world.lists.drop(upload.id, for: key, by: nil, at: now)
            uploads.remove(at: index)
            return ledger.note("whitelist dropped", upload.id, in: upload.gemeente)
        }
        try await world.lists.activate(upload.id, for: key, by: nil, at: now)
        uploads.remove(at: index)
        lists.replace(upload.gemeente, by: upload.rows)
        ledger.note("whitelist activated", upload.id, in: upload.gemeente)
        ledger.countListChange()
    }

    /// To another gemeente a file is as little there as one that is gone.
    private func refuse(_ upload: String, by key: ListKey) async {
        let (desk, now) = (world.lists, now)
        let gone = StoreError.conflict(.uploadGone)
        await #expect(throws: gone) { try await desk.activate(upload, for: key, by: nil, at: now) }
        await #expect(throws: gone) { try await desk.drop(upload, for: key, by: nil, at: now) }
        await #expect(throws: gone) { _ = try await desk.review(upload, for: key, by: nil, at: now) }
    }

    private func file(_ rows: [Lijstregel]) -> [UInt8] {
        let lines = rows.map { row in
            "\(row.bsn.reveal());\(row.kenmerk);\(row.van);\(row.tot.map(\.description) ?? "")\n"
        }
        return Array((["bsn;categorie;van;tot\n"] + lines).joined().utf8)
    }
}

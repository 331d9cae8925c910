import Audit
import Broker
import Foundation
import Identity
import Mandaat
import Storage
import TestSupport
import Testing

@Suite("Whitelists on disk")
struct ListPropertyTests {
    @Test("say what a simple model says, after any uploads, changes by hand and crashes", arguments: 0..<24)
    func agree(_ seed: Int) async throws {
        var run = try ListRun(seed: UInt64(seed))
        for _ in 0..<30 {
            try await run.step()
            try await run.compare()
        }
    }
}

/// A store and the model of it, which the same things happen to.
private struct ListRun {
    private var database: TemporaryDatabase
    private var store: SQLiteStore
    private var model = ListModel()
    private var dice: Dice
    private var uploads: [Waiting] = []
    private var message = 0
    private let persons: [BSN]

    private struct Waiting {
        let id: String
        let gemeente: GemeenteCode
        let rows: [Lijstregel]
        let changes: Int
    }

    private static let gemeenten = [Samples.denHaag, Samples.utrecht]
    private static let days = (1...9).map { Samples.day("2026-03-0\($0)") }

    init(seed: UInt64) throws {
        database = try TemporaryDatabase()
        store = try database.open()
        dice = Dice(state: seed)
        persons = try ["999990019", "999991607", "999995224", "999999047", "999999990"].map { try BSN($0) }
    }

    private var desk: ListDesk { ListDesk(store: store, keys: Fixture.keys()) }

    mutating func step() async throws {
        let gemeente = Self.gemeenten.randomElement(using: &dice) ?? Samples.denHaag
        switch Int.random(in: 0..<9, using: &dice) {
        case 0, 1: try await upload(gemeente)
        case 2, 3: try await activate()
        case 4: try await put(gemeente, isNew: true)
        case 5: try await put(gemeente, isNew: false)
        case 6: try await end(gemeente)
        case 7: try await crash()
        default: try await leaveHalf(gemeente)
        }
    }

    func compare() async throws {
        let lists = StoredLists(store, keys: Fixture.keys())
        for person in persons {
            for day in Self.days {
                let found = try await lists.lists(of: person, among: Self.gemeenten, on: day)
                #expect(found == model.lists(of: person, on: day))
            }
        }
    }

    private mutating func row(_ person: BSN) throws -> Lijstregel {
        let van = Int.random(in: 0..<8, using: &dice)
        let tot = Int.random(in: van + 1...9, using: &dice)
        return try #require(
            Lijstregel(
                bsn: person, kenmerk: ["lopend", "anders"].randomElement(using: &dice) ?? "",
                van: Self.days[van], tot: tot == 9 ? nil : Self.days[tot]))
    }

    private mutating func rows() throws -> [Lijstregel] {
        let count = Int.random(in: 0...persons.count, using: &dice)
        return try persons.shuffled(using: &dice).prefix(count).map { try row($0) }
    }

    private mutating func upload(_ gemeente: GemeenteCode) async throws {
        let rows = try rows()
        let key = ListKey(.whitelist, of: gemeente)
        let upload = try await desk.upload(for: key, by: nil, at: Samples.noon)
        try await upload.feed(file(rows))
        switch try await upload.finish() {
        case .staged(let staged):
            #expect(!model.says(rows, of: gemeente))
            let changes = model.changes[gemeente, default: 0]
            uploads.append(Waiting(id: staged.id, gemeente: gemeente, rows: rows, changes: changes))
        case .unchanged: #expect(model.says(rows, of: gemeente))
        case .refused(let faults): Issue.record("\(faults)")
        }
    }

    private mutating func activate() async throws {
        guard let upload = uploads.randomElement(using: &dice) else { return }
        let key = ListKey(.whitelist, of: upload.gemeente)
        let isCurrent = model.changes[upload.gemeente, default: 0] == upload.changes
        do throws(StoreError) {
            try await desk.activate(upload.id, for: key, by: nil, at: Samples.noon)
            #expect(isCurrent)
            uploads.removeAll { $0.id == upload.id }
            model.replace(upload.gemeente, by: upload.rows)
        } catch { #expect(error == .conflict(.listMoved) && !isCurrent) }
    }

    private mutating func put(_ gemeente: GemeenteCode, isNew: Bool) async throws {
        let row = try row(persons.randomElement(using: &dice) ?? persons[0])
        let key = ListKey(.whitelist, of: gemeente)
        message += 1
        let source = EntrySource.message(id: "m\(message)")
        let isListed = model.has(row.bsn, gemeente)
        do throws(StoreError) {
            if isNew {
                try await desk.add(row, to: key, by: nil, at: Samples.noon)
            } else {
                try await desk.change(row, on: key, source, by: nil, at: Samples.noon)
            }
            #expect(isListed != isNew)
            model.put(row, gemeente)
        } catch { #expect(error == .conflict(isNew ? .alreadyListed : .notListed) && isListed == isNew) }
    }

    private mutating func end(_ gemeente: GemeenteCode) async throws {
        let person = persons.randomElement(using: &dice) ?? persons[0]
        let day = Self.days.randomElement(using: &dice) ?? Self.days[0]
        let isListed = model.has(person, gemeente)
        do throws(StoreError) {
            let key = ListKey(.whitelist, of: gemeente)
            try await desk.end(person, on: key, tot: day, by: nil, at: Samples.noon)
            #expect(isListed)
            model.end(person, gemeente, on: day)
        } catch { #expect(error == .conflict(.notListed) && !isListed) }
    }

    /// Goes on with what was on disk.
    private mutating func crash() async throws {
        database = try database.crashed()
        store = try database.open()
    }

    /// Whoever uploads vanishes between two transactions, and the gateway with her.
    private mutating func leaveHalf(_ gemeente: GemeenteCode) async throws {
        let id = "half \(dice.next())"
        let upload = StoredUpload(
            id: id, key: ListKey(.whitelist, of: gemeente), expiresAt: Samples.noon + 60)
        try await store.make(.list(.begin(upload)))
        try await store.make(.list(.fill(upload: id, [Samples.entry("a"), Samples.entry("b")])))
        try await crash()
    }

    private func file(_ rows: [Lijstregel]) -> [UInt8] {
        let lines = rows.map { row in
            "\(row.bsn.reveal());\(row.kenmerk);\(row.van);\(row.tot.map(\.description) ?? "")\n"
        }
        return Array((["bsn;categorie;van;tot\n"] + lines).joined().utf8)
    }
}

import Audit
import Broker
import Foundation
import GRDB
import Identity
import Mandaat
import TestSupport
import Testing

@testable import Storage

@Suite("Keeping a whitelist")
struct ListDeskTests {
    let database: TemporaryDatabase
    let store: SQLiteStore
    let desk: ListDesk
    let key = Samples.list

    static let beheerder = Pseudonym(stored: "beheerder")
    static let header = "bsn;categorie;van;tot\n"
    static let one = "999990019;lopend;2026-01-01;\n"
    static let two = "999991607;lopend;2026-01-01;2026-06-01\n"

    init() throws {
        database = try TemporaryDatabase()
        store = try database.open()
        desk = ListDesk(store: store, keys: Fixture.keys())
    }

    private func load(
        _ text: String, octets: Int? = nil, rows: Int? = nil, termijnen: Bewaartermijnen = .init()
    ) async throws -> UploadOutcome {
        let upload = try await desk.upload(
            for: key, termijnen: termijnen, by: Self.beheerder, at: Samples.noon)
        try await upload.feed(Array(text.utf8))
        return try await upload.finish(octets: octets, rows: rows)
    }

    private func staged(_ text: String) async throws -> StoredUpload {
        guard case .staged(let upload) = try await load(text) else {
            throw StoreError.conflict(.uploadGone)
        }
        return upload
    }

    private func activate(_ text: String) async throws {
        let upload = try await staged(text)
        try await desk.activate(upload.id, for: key, by: Self.beheerder, at: Samples.noon)
    }

    private func events() async throws -> [Event] {
        try await store.log(of: Samples.denHaag).map { try decodeCanonicalJSON(Event.self, from: $0.body) }
    }

    private func isListed(_ number: String) async throws -> Bool {
        let lists = StoredLists(store, keys: Fixture.keys())
        return try await !lists.lists(
            of: BSN(number), among: [Samples.denHaag], on: Samples.day("2026-03-01")
        ).isEmpty
    }

    @Test("by a file shows the difference, and changes nothing before it is activated")
    func staging() async throws {
        try await activate(Self.header + Self.one)
        let upload = try await staged(Self.header + Self.two)
        #expect(
            upload.comparison?.difference == ListDifference(added: 1, removed: 1, changed: 0, unchanged: 0))
        #expect(try await isListed("999990019"))
        #expect(try await !isListed("999991607"))
        try await desk.activate(upload.id, for: key, by: Self.beheerder, at: Samples.noon)
        #expect(try await !isListed("999990019"))
        #expect(try await isListed("999991607"))
    }

    @Test("by the same file twice says that nothing changes, and keeps nothing of it")
    func twice() async throws {
        try await activate(Self.header + Self.one + Self.two)
        let before = try await events()
        guard case .unchanged(let upload) = try await load(Self.header + Self.two + Self.one) else {
            Issue.record("the same persons in another order are no change")
            return
        }
        #expect(upload.comparison?.difference.unchanged == 2)
        #expect(try await events() == before)
        #expect(try await store.removeExpired(before: Samples.noon + 1) >= 1)
        #expect(try await store.upload(upload.id) == nil)
    }

    static let faulty: [(String, Lijstfouten.Regel?, Bestandsfout?)] = [
        (two + "999990018;l;2026-01-01;\n", .init(3, .bsn), nil),
        (two + two, .init(3, .doubled), nil),
        (two + one + "999991607;anders;2026-02-01;\n", .init(4, .doubled), nil),
        (two + "999990019;l;2026-02-01;2026-01-01\n", .init(3, .period), nil),
        (two + "999990019;l;2026", nil, .cut),
    ]

    @Test("by a file with a fault changes nothing, and names the line", arguments: faulty.indices)
    func faults(_ index: Int) async throws {
        let (text, line, file) = Self.faulty[index]
        try await activate(Self.header + Self.one)
        guard case .refused(let faults) = try await load(Self.header + text) else {
            Issue.record("a faulty file was taken")
            return
        }
        #expect(faults.regels == [line].compactMap { $0 } && faults.bestand == [file].compactMap { $0 })
        #expect(try await isListed("999990019"))
        #expect(try await !isListed("999991607"))
        let last = try await events().last
        #expect(last?.what == .listRefused(list: "whitelist", faults: faults.aantal))
        // Neither a list nor an upload was left beside the one that counts.
        let lists = try await store.pool.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM list") }
        #expect(lists == 1)
    }

    @Test("by a file that is not as long as was announced changes nothing")
    func announced() async throws {
        let text = Self.header + Self.one
        for (octets, rows, fault) in [(text.utf8.count + 1, 1, .size), (text.utf8.count, 2, .rows)]
            as [(Int, Int, Bestandsfout)]
        {
            guard case .refused(let faults) = try await load(text, octets: octets, rows: rows) else {
                Issue.record("half a file was taken")
                continue
            }
            #expect(faults.bestand == [fault])
        }
        guard case .staged = try await load(text, octets: text.utf8.count, rows: 1) else {
            Issue.record("a whole file was refused")
            return
        }
    }

    @Test("by a file names every faulty line, also those of persons who stand there twice")
    func everyLine() async throws {
        let text = Self.header + Self.one + "x;l;2026-01-01;\n" + Self.one + Self.two + Self.two
        guard case .refused(let faults) = try await load(text) else {
            Issue.record("a faulty file was taken")
            return
        }
        #expect(faults.regels == [.init(3, .bsn), .init(4, .doubled), .init(6, .doubled)])
        #expect(faults.aantal == 3)
    }

    @Test("by two files at once lets one win; the other is compared anew before it counts")
    func race() async throws {
        let first = try await staged(Self.header + Self.one)
        let second = try await staged(Self.header + Self.two)
        try await desk.activate(first.id, for: key, by: Self.beheerder, at: Samples.noon)
        await #expect(throws: StoreError.conflict(.listMoved)) {
            try await desk.activate(second.id, for: key, by: Self.beheerder, at: Samples.noon)
        }
        #expect(try await isListed("999990019"))
        let anew = try await desk.review(second.id, for: key, by: Self.beheerder, at: Samples.noon)
        #expect(anew.comparison?.difference == ListDifference(added: 1, removed: 1, changed: 0, unchanged: 0))
        try await desk.activate(second.id, for: key, by: Self.beheerder, at: Samples.noon)
        #expect(try await isListed("999991607"))
    }

    @Test("by a file of another gemeente, or one that expired or was put away, is as if there were none")
    func gone() async throws {
        let gone = StoreError.conflict(.uploadGone)
        let upload = try await staged(Self.header + Self.one)
        let later = upload.expiresAt
        await #expect(throws: gone) {
            try await desk.activate(upload.id, for: Samples.listOfUtrecht, by: nil, at: Samples.noon)
        }
        await #expect(throws: gone) { try await desk.activate(upload.id, for: key, by: nil, at: later) }
        await #expect(throws: gone) { try await desk.review(upload.id, for: key, by: nil, at: later) }
        await #expect(throws: gone) {
            try await desk.drop(upload.id, for: Samples.listOfUtrecht, by: nil, at: Samples.noon)
        }
        try await desk.drop(upload.id, for: key, by: Self.beheerder, at: Samples.noon)
        await #expect(throws: gone) {
            try await desk.activate(upload.id, for: key, by: nil, at: Samples.noon)
        }
        #expect(try await events().last?.what == .listDropped(list: "whitelist", upload: upload.id))
    }

    @Test("is recorded: who, what and how many, and no number")
    func recorded() async throws {
        try await activate(Self.header + Self.one)
        let row = try #require(
            Lijstregel(
                bsn: BSN("999991607"), kenmerk: "lopend", van: Samples.day("2026-01-01"), tot: nil))
        try await desk.add(row, to: key, by: Self.beheerder, at: Samples.noon)
        try await desk.change(row, on: key, .message(id: "m"), by: nil, at: Samples.noon)
        try await desk.end(row.bsn, on: key, tot: Samples.day("2026-03-01"), by: nil, at: Samples.noon)
        let events = try await events()
        let added = ListDifference(added: 1, removed: 0, changed: 0, unchanged: 0)
        guard case .listStaged("whitelist", let id, added)? = events.first?.what else {
            Issue.record("the file was not recorded")
            return
        }
        #expect(
            events.dropFirst().map(\.what) == [
                .listActivated(list: "whitelist", upload: id, replaced: nil, difference: added),
                .listChanged(list: "whitelist", change: .added, by: .hand),
                .listChanged(list: "whitelist", change: .changed, by: .message),
                .listChanged(list: "whitelist", change: .ended, by: .hand),
            ])
        #expect(events.prefix(3).allSatisfy { $0.actor == Self.beheerder })
        let person = Fixture.keys().naming.pseudonym(of: row.bsn, for: "audit")
        #expect(events.map(\.represented) == [nil, nil, person, person, person])
        let bodies = try await store.log(of: Samples.denHaag).map { String(decoding: $0.body, as: UTF8.self) }
        #expect(bodies.allSatisfy { !$0.contains("999991607") && !$0.contains("999990019") })
        let stored =
            try Data(contentsOf: URL(filePath: database.path))
            + Data(contentsOf: URL(filePath: database.path + "-wal"))
        #expect(stored.range(of: Data("999991607".utf8)) == nil)
    }

    @Test("by a message counts it once")
    func messages() async throws {
        let row = try #require(
            Lijstregel(
                bsn: BSN("999991607"), kenmerk: "lopend", van: Samples.day("2026-01-01"), tot: nil))
        try await desk.add(row, to: key, .message(id: "m"), by: nil, at: Samples.noon)
        let day = Samples.day("2026-02-01")
        await #expect(throws: StoreError.conflict(.messageCounted)) {
            try await desk.end(row.bsn, on: key, tot: day, .message(id: "m"), by: nil, at: Samples.noon)
        }
        #expect(try await desk.entry(of: row.bsn, on: key)?.origin == .message)
        #expect(try await desk.entry(of: row.bsn, on: key)?.tot == nil)
    }

    @Test("gives who has no end the one of her categorie")
    func ends() async throws {
        let termijnen = Bewaartermijnen(["lopend": 31])
        guard case .staged(let upload) = try await load(Self.header + Self.one, termijnen: termijnen) else {
            Issue.record("the file was refused")
            return
        }
        try await desk.activate(upload.id, for: key, by: nil, at: Samples.noon)
        #expect(try await desk.entry(of: BSN("999990019"), on: key)?.tot == LocalDate("2026-02-01"))
    }

    @Test("of one worker knows her persons, and of no other")
    func caseload() async throws {
        let caseload = ListKey(.caseload, of: Samples.denHaag)
        let upload = try await desk.upload(for: caseload, by: nil, at: Samples.noon)
        try await upload.feed(
            Array("bsn;account;van;tot\n999990019;anja;2026-01-01;\n999990019;bert;2026-04-01;\n".utf8))
        guard case .staged(let staged) = try await upload.finish() else {
            Issue.record("the file was refused")
            return
        }
        try await desk.activate(staged.id, for: caseload, by: nil, at: Samples.noon)
        let lists = StoredLists(store, keys: Fixture.keys())
        for (account, day, isHers) in [
            ("anja", "2026-01-01", true), ("bert", "2026-03-31", false), ("bert", "2026-04-01", true),
            ("carla", "2026-04-01", false),
        ] {
            let found = try await lists.isInCaseload(
                of: AccountID(account), BSN("999990019"), in: Samples.denHaag, on: Samples.day(day))
            #expect(found == isHers)
        }
        let elsewhere = try await lists.isInCaseload(
            of: AccountID("anja"), BSN("999990019"), in: Samples.utrecht, on: Samples.day("2026-02-01"))
        #expect(!elsewhere)
        #expect(try await !isListed("999990019"))
    }
}

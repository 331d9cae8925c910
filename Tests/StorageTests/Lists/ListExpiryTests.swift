import Audit
import Broker
import Foundation
import Identity
import Mandaat
import TestSupport
import Testing

@testable import Storage

@Suite("An entry whose last day has passed")
struct ListExpiryTests {
    let database: TemporaryDatabase
    let store: SQLiteStore

    init() throws {
        database = try TemporaryDatabase()
        store = try database.open()
    }

    private func expire() async throws -> Int {
        try await ListDesk(store: store, keys: Fixture.keys()).removeExpired(
            from: Samples.list, at: Samples.noon)
    }

    private func counts() async throws -> [Int] {
        try await store.log(of: Samples.denHaag).compactMap { record in
            let event = try decodeCanonicalJSON(Event.self, from: record.body)
            if case .listExpired("whitelist", let count) = event.what { return count }
            return nil
        }
    }

    @Test("is taken off its list in steps, each recorded with how many and without who")
    func steps() async throws {
        let ended = (0..<7_000).map { Samples.entry("s\($0)", to: LocalDate(Samples.noon).description) }
        let later = Samples.entry("t", to: LocalDate(Samples.noon).adding(days: 1).description)
        try await store.stage("u", ended + [later, Samples.entry("v")])
        try await store.activate("u")
        #expect(try await expire() == 7_000)
        #expect(try await counts() == [5_000, 2_000])
        #expect(try await store.entry(of: later.subject, on: Samples.list) == later)
        #expect(try await expire() == 0)
        #expect(try await counts().count == 2)
    }
}

import Broker
import Foundation
import Identity
import Logging
import Mandaat
import Storage
import TestSupport
import Testing

@testable import namens

@Suite("Housekeeping")
struct HousekeepingTests {
    private static let list = ListKey(.whitelist, of: Fixture.gemeente)

    private func put(_ desk: ListDesk) async throws {
        let regel = Lijstregel(
            bsn: try BSN(TestSupport.World.mother), kenmerk: "lopend", van: Fixture.today.adding(days: -2),
            tot: Fixture.today)
        try await desk.add(try #require(regel), to: Self.list, by: nil, at: Fixture.noon)
    }

    @Test("takes off the lists whose last day has passed, once a day")
    func sweeps() async throws {
        let path = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).sqlite").path
        defer { try? FileManager.default.removeItem(atPath: path) }
        let store = try SQLiteStore(path: path, logger: Logger(label: "test"))
        let desk = ListDesk(store: store, keys: Fixture.keys())
        let housekeeping = Housekeeping(
            store: store, lists: desk, gemeenten: [Fixture.gemeente], logger: Logger(label: "test"),
            now: { Fixture.noon })
        try await put(desk)
        let day = try await housekeeping.sweep(after: Fixture.today.adding(days: -1))
        #expect(day == Fixture.today)
        #expect(try await desk.entry(of: BSN(TestSupport.World.mother), on: Self.list) == nil)
        try await put(desk)
        #expect(try await housekeeping.sweep(after: day) == day)
        #expect(try await desk.entry(of: BSN(TestSupport.World.mother), on: Self.list) != nil)
        try store.close()
    }
}

import Broker
import Foundation
import Identity
import Logging
import Storage
import Testing

@testable import namens

@Suite("namens audit terugmeldingen")
struct TerugmeldingenTests {
    private func list(_ world: World) async -> Run {
        await runProgram(["audit", "terugmeldingen", "--config", world.file])
    }

    @Test("writes a line for each report, the oldest first, and names nobody")
    func lines() async throws {
        let world = try World()
        defer { world.remove() }
        let path = "\(world.root)/config/../var/namens.sqlite"
        let store = try SQLiteStore(path: path, logger: Logger(label: "test"))
        for (number, besluit) in ["b2", "b1"].enumerated() {
            let act = Act(
                besluit: besluit, gemeente: GemeenteCode("0518"), dienst: DienstID("bijstand"),
                represented: Pseudonym(stored: "somebody"), at: World.now, kind: .machtiging,
                actor: Sealed(bytes: Data([1])), keptUntil: World.now + 60)
            let report = Terugmelding(
                id: "code-\(besluit)", besluit: besluit, gemeente: act.gemeente,
                at: Date(timeIntervalSince1970: 1_772_362_800 - Double(number)))
            try await store.commit([.recordAct(act), .dispute(report)], recording: [])
        }
        try store.close()
        let found = await list(world)
        #expect(found.code == 0)
        #expect(
            found.output == [
                #"{"at":"2026-03-01T10:59:59.000Z","besluit":"b1","gemeente":"0518","id":"code-b1"}"#,
                #"{"at":"2026-03-01T11:00:00.000Z","besluit":"b2","gemeente":"0518","id":"code-b2"}"#,
            ])
    }

    @Test("ends with 2 where there is no database")
    func nothing() async throws {
        let world = try World()
        defer { world.remove() }
        let found = await list(world)
        #expect(found.code == 2 && found.output.isEmpty && found.errors.count == 1)
    }
}

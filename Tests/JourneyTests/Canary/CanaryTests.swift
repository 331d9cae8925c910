import Foundation
import GRDB
import Identity
import Simulators
import Testing

@testable import namens

/// The net is tried before it is used: whatever leaks must be caught.
@Suite("The canary")
struct CanaryTests {
    private let canary = Canary(Cast.everybody)
    private static let number = Cast.omar.bsn.reveal()

    @Test(
        "sings",
        arguments: [
            "https://login.example/?bsn=\(number)", "{\"code\":\"\(number)\"}",
            Data(number.utf8).base64EncodedString(), Data("s:\(number)</x>".utf8).base64EncodedString(),
            Data("s0:\(number)".utf8).base64EncodedString(),
            Data("s00:\(number),,".utf8).base64EncodedString(),
            "0x" + number.utf8.map { String($0, radix: 16) }.joined(),
        ])
    func sings(_ text: String) {
        #expect(canary.hits(in: text).allSatisfy { $0.hasPrefix("omar as ") })
        #expect(!canary.hits(in: text).isEmpty)
    }

    @Test("knows everybody", arguments: Cast.everybody.map(\.id))
    func everybody(_ id: String) throws {
        let persona = try #require(Cast.everybody.first { $0.id == id })
        #expect(canary.hits(in: "x\(persona.bsn.reveal())x") == ["\(id) as digits"])
        for prefix in ["", "a", "ab", "abc"] {
            let encoded = Data("\(prefix)\(persona.bsn.reveal())\"}".utf8).base64EncodedString()
            #expect(canary.hits(in: encoded) == ["\(id) as base64"])
        }
    }

    @Test(
        "is silent where there is nothing", arguments: ["", "BSN(•••••)", "s00000000:•••••••••", "99999463"])
    func silent(_ text: String) { #expect(canary.hits(in: text).isEmpty) }

    @Test("finds a number in a file of a database that is not merged yet")
    func database() async throws {
        try await TemporaryFolder.during { folder in
            try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
            let pool = try DatabasePool(path: "\(folder)/leak.sqlite")
            try await pool.write { db in
                try db.execute(sql: "CREATE TABLE leak (bsn TEXT)")
                try db.execute(sql: "INSERT INTO leak VALUES (?)", arguments: [Self.number])
            }
            let leaks = try Leaks(below: folder, by: canary)
            try pool.close()
            #expect(leaks.found == ["leak.sqlite-wal: omar as digits"])
        }
    }
}

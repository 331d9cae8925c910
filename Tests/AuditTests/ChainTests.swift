import Audit
import Foundation
import Identity
import Testing

@Suite("The chain of a gemeente")
struct ChainTests {
    static let denHaag = GemeenteCode("0518")

    static func event(_ reason: String, in gemeente: GemeenteCode = denHaag) -> Event {
        Event(gemeente: gemeente, at: Date(timeIntervalSince1970: 1), what: .refused(reason: reason))
    }

    static func records(_ count: Int, in gemeente: GemeenteCode = denHaag) -> [AuditRecord] {
        var chain = Chain(of: gemeente)
        return (1...count).map { chain.append(event("\($0)", in: gemeente)) }
    }

    @Test("begins at one, behind 32 zero bytes, and links each record to the one before")
    func links() {
        let records = Self.records(3)
        #expect(records.map(\.sequence) == [1, 2, 3])
        #expect(records.map(\.previous) == [Data(repeating: 0, count: 32), records[0].hash, records[1].hash])
        #expect(Set(records.map(\.hash)).count == 3)
    }

    @Test("has the hash that anybody can compute: SHA-256 over length-prefixed parts")
    func knownHash() throws {
        let record = try #require(Self.records(1).first)
        // Computed with another program: 14:namens audit 1, 4:0518, 1:1, 32: and zeroes, 63: and the body.
        #expect(String(decoding: record.body, as: UTF8.self) == Self.knownBody)
        #expect(hexadecimal(record.hash) == Self.knownHash)
    }

    static let knownBody = #"{"at":1000,"gemeente":"0518","what":{"refused":{"reason":"1"}}}"#
    static let knownHash = "f69727c38fada38b160fc4aa6f7f4999a7cfd4a0acd4a0543e9d3c7443001230"

    @Test("verifies what it appended, also from a stored end")
    func verifies() throws {
        let records = Self.records(5)
        var whole = Chain(of: Self.denHaag)
        for record in records { try whole.verify(record) }
        #expect(whole == Chain(of: Self.denHaag, sequence: 5, hash: records[4].hash))
        var rest = Chain(of: Self.denHaag, sequence: 3, hash: records[2].hash)
        for record in records[3...] { try rest.verify(record) }
        #expect(rest == whole)
    }

    /// The third record as somebody changed it.
    struct Change: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let fault: ChainBroken.Fault
        let make: @Sendable (AuditRecord) -> AuditRecord
    }

    static let changes = [
        Change(testDescription: "another body", fault: .altered) { $0.with(body: Data("{}".utf8)) },
        Change(testDescription: "an empty body", fault: .altered) { $0.with(body: Data()) },
        Change(testDescription: "another previous hash", fault: .altered) { $0.with(previous: $0.hash) },
        Change(testDescription: "another hash", fault: .altered) { $0.with(hash: $0.previous) },
        Change(testDescription: "a byte moved from the body to the previous hash", fault: .altered) {
            $0.with(body: $0.body.dropFirst(), previous: $0.previous + $0.body.prefix(1))
        },
        Change(testDescription: "a later number", fault: .missing) { $0.with(sequence: 4) },
        Change(testDescription: "an earlier number", fault: .missing) { $0.with(sequence: 2) },
        Change(testDescription: "another gemeente", fault: .missing) {
            $0.with(gemeente: GemeenteCode("0344"))
        },
    ]

    @Test("names a record with", arguments: changes)
    func changed(_ change: Change) throws {
        let records = Self.records(3)
        var chain = Chain(of: Self.denHaag)
        for record in records[..<2] { try chain.verify(record) }
        let before = chain
        #expect(throws: ChainBroken(gemeente: Self.denHaag, sequence: 3, fault: change.fault)) {
            try chain.verify(change.make(records[2]))
        }
        #expect(chain == before)
    }

    @Test("does not take the record of another gemeente for its own")
    func otherGemeente() {
        let utrecht = GemeenteCode("0344")
        let foreign = Self.records(1, in: utrecht)[0].with(gemeente: Self.denHaag)
        var chain = Chain(of: Self.denHaag)
        #expect(throws: ChainBroken(gemeente: Self.denHaag, sequence: 1, fault: .altered)) {
            try chain.verify(foreign)
        }
    }
}

extension AuditRecord {
    fileprivate func with(
        gemeente: GemeenteCode? = nil, sequence: Int? = nil, body: Data? = nil, previous: Data? = nil,
        hash: Data? = nil
    ) -> AuditRecord {
        AuditRecord(
            gemeente: gemeente ?? self.gemeente, sequence: sequence ?? self.sequence, body: body ?? self.body,
            previous: previous ?? self.previous, hash: hash ?? self.hash)
    }
}

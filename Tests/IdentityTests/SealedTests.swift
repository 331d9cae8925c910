import Crypto
import Foundation
import Identity
import Testing

@Suite("A sealed BSN")
struct SealedTests {
    let key = SealingKey(SymmetricKey(data: Data(repeating: 1, count: 32)))
    let bsn: BSN
    let sealed: Sealed

    init() throws {
        bsn = try BSN("999991607")
        sealed = key.seal(bsn, for: "session:1", .system)
    }

    @Test("opens for its place")
    func opens() throws { #expect(try key.openBSN(sealed, for: "session:1") == bsn) }

    @Test("does not open for another place", arguments: ["session:2", "session:", "", "grant:1"])
    func place(_ place: String) {
        #expect(throws: UnsealingFailed.self) { try key.openBSN(sealed, for: place) }
    }

    @Test("does not open under another key")
    func otherKey() {
        let other = SealingKey(SymmetricKey(data: Data(repeating: 2, count: 32)))
        #expect(throws: UnsealingFailed.self) { try other.openBSN(sealed, for: "session:1") }
    }

    @Test("does not open when any byte was changed or is missing")
    func tampered() {
        for index in sealed.bytes.indices {
            var bytes = sealed.bytes
            bytes[index] ^= 1
            #expect(throws: UnsealingFailed.self) { try key.openBSN(Sealed(bytes: bytes), for: "session:1") }
            let cut = Sealed(bytes: sealed.bytes.prefix(index))
            #expect(throws: UnsealingFailed.self) { try key.openBSN(cut, for: "session:1") }
        }
    }

    @Test("is a BSN or does not open")
    func notABSN() {
        let other = key.seal(Data("999991608".utf8), for: "session:1", .system)
        #expect(throws: UnsealingFailed.self) { try key.openBSN(other, for: "session:1") }
    }

    @Test("looks different every time")
    func fresh() {
        #expect(key.seal(bsn, for: "session:1", .system) != sealed)
        #expect(sealed.bytes.count == 12 + 9 + 16)
    }
}

import Crypto
import Foundation
import Identity
import Testing

@Suite("A pseudonym")
struct PseudonymTests {
    let key = PseudonymKey(SymmetricKey(data: Data(repeating: 7, count: 32)))

    @Test("is the HMAC-SHA-256 of purpose and BSN")
    func known() throws {
        let pseudonym = key.pseudonym(of: try BSN("999991607"), for: "audit")
        #expect(pseudonym.description == "9c082b2852c67a6873fafec937bc804fd5eb74b54a4b4aff55350156fc3fb8dd")
    }

    @Test("differs by person, purpose and key")
    func separate() throws {
        let other = PseudonymKey(SymmetricKey(data: Data(repeating: 8, count: 32)))
        let names = try [
            key.pseudonym(of: BSN("999991607"), for: "audit"),
            key.pseudonym(of: BSN("999990019"), for: "audit"),
            key.pseudonym(of: BSN("999991607"), for: "sub:0518"),
            other.pseudonym(of: BSN("999991607"), for: "audit"),
        ]
        #expect(Set(names).count == 4)
    }
}

import Testing

@testable import XMLSec

/// A small generator with a seed, so that a failure can be had again.
struct SeededGenerator: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}

@Suite("A signed message with one byte changed")
struct MutationTests {
    @Test("never gives other content", arguments: 0..<10)
    func oneByte(_ seed: Int) throws {
        var generator = SeededGenerator(state: UInt64(seed))
        let message = try Array(Messages.signedAssertion().utf8)
        let original = try verifyAssertion(in: String(decoding: message, as: UTF8.self)).bytes
        let keys = [try TestKeys.verifier]
        for _ in 0..<250 {
            var changed = message
            let place = Int.random(in: 0..<message.count, using: &generator)
            changed[place] = UInt8.random(in: 0...255, using: &generator)
            guard let root = try? XMLDocument(parsing: changed).root else { continue }
            for element in root.descendants where element.isSigned {
                guard let verified = try? element.verify(with: keys) else { continue }
                #expect(verified.bytes == original, "seed \(seed), byte \(place) became \(changed[place])")
            }
        }
    }

    @Test("never gives other content inside the element, but for comments and escapes")
    func everyByteInside() throws {
        let text = try Messages.signedAssertion()
        let original = try verifyAssertion(in: text).bytes
        let start = try #require(text.firstRange(of: "<saml:Assertion")).lowerBound.utf16Offset(in: text)
        let end = try #require(text.firstRange(of: "</samlp:Response>")).lowerBound.utf16Offset(in: text)
        let keys = [try TestKeys.verifier]
        for place in start..<end {
            var changed = Array(text.utf8)
            changed[place] ^= 1
            let verified = try? XMLDocument(parsing: changed).root.first("Assertion")?.verify(with: keys)
            #expect(verified == nil || verified?.bytes == original)
        }
    }
}

import Foundation
import Identity
import Testing

@Suite("Handles and digests")
struct EncodingTests {
    @Test(
        "write base64url without padding and read it back",
        arguments: [
            ([], ""), ([0], "AA"), ([255, 255], "__8"), ([251, 239, 190], "----"), ([1, 2, 3, 4], "AQIDBA"),
        ])
    func base64(_ octets: [UInt8], _ text: String) {
        #expect(base64URL(octets) == text)
        #expect(bytes(base64URL: text) == Data(octets))
    }

    @Test(
        "do not read what they would not write",
        arguments: [
            "A", "AAAAA", "AA==", "AA=", "A+", "A/", "AA\n", " AA", "AB", "__9", "é", "AA.",
        ])
    func malleable(_ text: String) { #expect(bytes(base64URL: text) == nil) }

    @Test("write hexadecimal in lower case")
    func hexadecimals() { #expect(hexadecimal([0, 10, 171, 255] as [UInt8]) == "000aabff") }

    @Test("make a handle of 32 random bytes")
    func handle() {
        #expect(Randomness { Array(repeating: 0, count: $0) }.handle() == String(repeating: "A", count: 43))
        let handles = (0..<1000).map { _ in Randomness.system.handle() }
        #expect(Set(handles).count == 1000)
        #expect(handles.allSatisfy { bytes(base64URL: $0)?.count == 32 })
    }

    @Test("keep the SHA-256 of a secret, as a plain string")
    func digest() throws {
        let digest = Digest(of: "abc")
        #expect(digest.description == "ungWv48Bz-pBQUDeXa4iI7ADYaOWF3qctBD_YfIAFa0")
        let json = try JSONEncoder().encode([digest])
        #expect(String(decoding: json, as: UTF8.self) == #"["ungWv48Bz-pBQUDeXa4iI7ADYaOWF3qctBD_YfIAFa0"]"#)
        #expect(try JSONDecoder().decode([Digest].self, from: json) == [digest])
    }
}

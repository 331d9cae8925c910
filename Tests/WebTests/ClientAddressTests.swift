import Testing

@testable import Web

@Suite("The address of a client")
struct ClientAddressTests {
    static let same = [
        ("192.0.2.1", "192.0.2.1"), ("192.0.2.1", "::ffff:192.0.2.1"), ("2001:db8::1", "2001:db8::ffff:2"),
    ]

    @Test("counts as one place, however it is written", arguments: same)
    func equal(_ one: String, _ other: String) throws {
        #expect(try #require(ClientAddress(one)).network == #require(ClientAddress(other)).network)
    }

    static let different = [
        ("192.0.2.1", "192.0.2.2"), ("2001:db8::1", "2001:db8:0:1::1"), ("0.0.0.0", "::"),
    ]

    @Test("is another place", arguments: different)
    func unequal(_ one: String, _ other: String) throws {
        #expect(try #require(ClientAddress(one)).network != #require(ClientAddress(other)).network)
    }

    @Test(
        "is nothing but a number",
        arguments: ["", "localhost", "192.0.2", "192.0.2.1:80", " 192.0.2.1", "[::1]"])
    func malformed(_ text: String) { #expect(ClientAddress(text) == nil) }

    static let forwarded: [(String?, [String], String?)] = [
        ("192.0.2.1", [], "192.0.2.1"), ("192.0.2.1", ["198.51.100.1"], "192.0.2.1"),
        ("10.0.0.1", ["198.51.100.1"], "198.51.100.1"),
        ("10.0.0.1", ["203.0.113.9, 198.51.100.1"], "198.51.100.1"),
        ("10.0.0.1", ["203.0.113.9, 198.51.100.1 ,10.0.0.2"], "198.51.100.1"),
        ("10.0.0.1", ["203.0.113.9", "198.51.100.1"], "198.51.100.1"),
        ("10.0.0.1", ["198.51.100.1, unknown"], "10.0.0.1"), ("10.0.0.1", [], "10.0.0.1"),
        ("10.0.0.1", ["10.0.0.2"], "10.0.0.2"), (nil, ["198.51.100.1"], nil),
        ("10.0.0.1", ["198.51.100.1:4711"], "198.51.100.1"),
        ("10.0.0.1", ["[2001:db8:5::7]:4711"], "2001:db8:5::7"), ("10.0.0.1", ["[::1"], "10.0.0.1"),
        ("2001:db8:1::5", ["198.51.100.1"], "198.51.100.1"),
        ("2001:db8:1::6", ["198.51.100.1"], "2001:db8:1::6"),
        ("2001:db8:1::5", ["203.0.113.9, 2001:db8:1::6"], "2001:db8:1::6"),
        ("172.16.9.9", ["198.51.100.1"], "198.51.100.1"), ("172.17.0.1", ["198.51.100.1"], "172.17.0.1"),
    ]

    @Test("is what the last trusted proxy says, and nobody else", arguments: forwarded)
    func proxies(_ peer: String?, _ fields: [String], _ client: String?) {
        let ranges = ["10.0.0.1", "10.0.0.2", "2001:db8:1::5", "172.16.0.0/16"].compactMap {
            AddressRange($0)
        }
        let found = TrustedProxies(ranges: ranges).client(
            behind: peer.flatMap { ClientAddress($0) }, forwarded: fields)
        #expect(found == client.flatMap { ClientAddress($0) })
    }

    @Test(
        "is no range with a length that does not fit",
        arguments: ["10.0.0.0/33", "10.0.0.0/-1", "10.0.0.0/", "10.0.0.0/8/8", "::/129", "/8", "proxy/8"])
    func malformedRange(_ text: String) { #expect(AddressRange(text) == nil) }
}

import OIDC
import Testing

@Suite("Parameters")
struct ParametersTests {
    @Test(
        "A value is read as it was meant",
        arguments: [
            ("a=b", "b"), ("a=b+c", "b c"), ("a=b%20c", "b c"), ("a=%2B", "+"), ("a=b=c", "b=c"),
            ("a=%C3%A9", "é"),
            ("a=é", "é"), ("x=1&a=b&y=2", "b"), ("&&a=b&", "b"), ("a=%3d%3D", "=="), ("a=b;c", "b;c"),
        ])
    func value(_ octets: String, _ expected: String) throws {
        #expect(try Parameters(query: octets)["a"] == expected)
        #expect(try Parameters(form: octets)["a"] == expected)
    }

    @Test(
        "What is absent, empty or repeated has no value",
        arguments: ["", "b=1", "a", "a=", "a=1&a=1", "a=1&a=", "a=&a=1"])
    func absent(_ octets: String) throws {
        #expect(try Parameters(query: octets)["a"] == nil)
    }

    @Test(
        "Repeated names are told, each once",
        arguments: [
            ("a=1&b=2", []), ("a=1&a=2", ["a"]), ("a=1&b=2&a=1&b=3&a=4", ["a", "b"]), ("a&a", ["a"]),
        ])
    func repeated(_ octets: String, _ names: [String]) throws {
        #expect(try Parameters(query: octets).repeated == names)
    }

    @Test("Names keep their order")
    func order() throws {
        #expect(try Parameters(query: "c=1&a=2&b=3&a=4").names == ["c", "a", "b"])
    }

    @Test("A name is literal and case counts")
    func literal() throws {
        #expect(try Parameters(query: "A=1")["a"] == nil)
    }

    static let unreadable: [(String, ParameterFault)] = [
        ("%73tate=1", .name), ("st+ate=1", .name), ("=1", .name), ("é=1", .name), ("a[]=1", .name),
        ("a=%", .value), ("a=%4", .value), ("a=%zz", .value), ("a=%ff", .value), ("a=%C3", .value),
        ("a=%ED%A0%80", .value),
        (String(repeating: "a", count: 32_769), .tooLong),
        ((0...64).map { "a\($0)=1" }.joined(separator: "&"), .tooMany),
    ]

    @Test("What cannot be read is refused", arguments: unreadable)
    func refused(_ octets: String, _ fault: ParameterFault) {
        #expect(throws: fault) { try Parameters(query: octets) }
    }

    @Test("Every fault has a case")
    func complete() {
        #expect(Set(Self.unreadable.map(\.1)) == Set(ParameterFault.allCases))
    }
}

import Testing

@Suite("The repository")
struct SecretsTests {
    private static let files = Repository.files()

    @Test("holds no private key")
    func privateKeys() {
        let pattern = /-----BEGIN ([A-Z]+ )?PRIVATE KEY-----\s*\n\s*[A-Za-z0-9+\/]/
        for file in Self.files {
            #expect(file.text.firstMatch(of: pattern) == nil, "\(file.path) holds a private key")
            #expect(!file.path.hasSuffix(".key") && !file.path.hasSuffix(".p12"), "\(file.path) is a key")
        }
    }

    @Test("holds no citizen service number outside the range for tests")
    func numbers() {
        for file in Self.files {
            for match in file.text.matches(of: /(?:^|[^0-9A-Za-z])([0-9]{9})(?![0-9A-Za-z])/) {
                let number = String(match.1)
                #expect(
                    Self.isForTests(number) || !Self.passesElevenTest(number),
                    "\(file.path) holds a number that may be somebody's")
            }
        }
    }

    /// The range 9999, also where a number of eight digits was padded.
    private static func isForTests(_ number: String) -> Bool {
        number.trimmingPrefix { $0 == "0" }.hasPrefix("9999")
    }

    @Test("knows a citizen service number when it sees one")
    func elevenTest() {
        #expect(Self.passesElevenTest("999990019"))
        #expect(!Self.passesElevenTest("999990018"))
        #expect(!Self.passesElevenTest("000000000"))
    }

    @Test("is read whole")
    func reading() {
        #expect(Self.files.contains { $0.path == "Package.swift" })
        #expect(Self.files.contains { $0.path == "docs/glossary.md" })
        #expect(Self.files.count > 200)
    }

    /// Weights 9, 8, … 2, −1; the weighted sum is a positive multiple of eleven.
    private static func passesElevenTest(_ number: String) -> Bool {
        let weights = [9, 8, 7, 6, 5, 4, 3, 2, -1]
        let sum = zip(number.utf8, weights).map { (Int($0) - 48) * $1 }.reduce(0, +)
        return sum > 0 && sum.isMultiple(of: 11)
    }
}

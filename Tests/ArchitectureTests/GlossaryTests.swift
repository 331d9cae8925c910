import Foundation
import Testing

@Suite("The glossary")
struct GlossaryTests {
    /// The words of Dutch law that stand in code, configuration or claims.
    static let words = [
        "besluit", "bewind", "curatele", "dienst", "doel", "domein", "gemachtigde", "gemeente", "gezag",
        "grondslag",
        "machtiging", "mentorschap", "organisatie", "vertegenwoordigde", "vertegenwoordiging", "zelf",
    ]

    /// The first column of `| Dutch | English in code | source |`.
    private static let rows: [[String]] = Repository.files(below: ["docs"], endings: ["glossary.md"])
        .flatMap { $0.text.split(separator: "\n") }
        .filter { $0.hasPrefix("|") && !$0.hasPrefix("|-") && !$0.hasPrefix("| Dutch |") }
        .map { row in
            row.split(separator: "|", omittingEmptySubsequences: false).dropFirst().dropLast()
                .map { $0.trimmingCharacters(in: .whitespaces) }
        }

    @Test("has every Dutch word of the law once", arguments: words)
    func word(_ word: String) {
        #expect(Self.rows.count { $0.first == word } == 1)
    }

    @Test("says of every word what it is in code, and has three columns")
    func columns() {
        #expect(Self.rows.count >= Self.words.count)
        for row in Self.rows { #expect(row.count == 3 && !row[1].isEmpty, "\(row)") }
    }

    @Test("has the kinds of representation that the code knows")
    func kinds() throws {
        let file = try #require(
            Repository.files(below: ["Sources/Identity"], endings: ["Vertegenwoordiging.swift"]).first)
        let kinds = file.code.matches(of: /case (\w+)/).map { String($0.1) }
        #expect(!kinds.isEmpty)
        #expect(Set(kinds).isSubset(of: Set(Self.words)))
    }
}

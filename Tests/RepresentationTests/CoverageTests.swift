import Foundation
import Identity
import Representation
import Testing

@Suite("The table of what grounds cover")
struct CoverageTests {
    @Test("has every ground and every domain once, each with its source")
    func complete() {
        for kind in Vertegenwoordiging.allCases {
            for domein in Domein.allCases {
                #expect(Coverage.table.count { $0.kind == kind && $0.domein == domein } == 1)
            }
        }
        #expect(Coverage.table.allSatisfy { !$0.source.isEmpty })
    }

    static let cases: [(Vertegenwoordiging, Domein, Set<Actie>)] = [
        (.bewind, .financieel, Set(Actie.allCases)), (.bewind, .persoonlijk, []),
        (.mentorschap, .persoonlijk, [.inzien, .indienen, .wijzigen, .bezwaar]),
        (.mentorschap, .financieel, []), (.curatele, .financieel, Set(Actie.allCases)),
        (.curatele, .persoonlijk, Set(Actie.allCases)), (.gezag, .financieel, Set(Actie.allCases)),
        (.gezag, .persoonlijk, Set(Actie.allCases)), (.machtiging, .persoonlijk, Set(Actie.allCases)),
        (.organisatie, .bedrijf, Set(Actie.allCases)), (.organisatie, .financieel, []),
    ]

    @Test("gives what the law gives", arguments: cases)
    func law(_ kind: Vertegenwoordiging, _ domein: Domein, _ acties: Set<Actie>) {
        #expect(Coverage.acties(of: kind, in: domein) == acties)
    }

    @Test("lets nobody act for another in what is strictly personal", arguments: Vertegenwoordiging.allCases)
    func strict(_ kind: Vertegenwoordiging) {
        #expect(Coverage.acties(of: kind, in: .striktPersoonlijk).isEmpty == (kind != .zelf))
    }

    @Test("is the table in docs/vertegenwoordiging.md, row by row")
    func document() throws {
        let tests = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        let file = tests.deletingLastPathComponent().appending(path: "docs/vertegenwoordiging.md")
        let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
        let rows = lines.drop { $0 != "| grond | domein | wat mag | bron |" }.dropFirst(2)
            .prefix { $0.hasPrefix("|") }.map(String.init)
        #expect(rows == Coverage.table.map(\.row))
    }
}

extension Coverage {
    fileprivate var row: String {
        let words = Actie.allCases.filter(acties.contains).map(\.rawValue)
        let what = words.isEmpty ? "niets" : words.joined(separator: ", ")
        return "| \(kind.rawValue) | \(domein.rawValue) | \(what) | \(source) |"
    }
}

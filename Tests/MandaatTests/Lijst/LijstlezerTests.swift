import Identity
import Mandaat
import Testing

@Suite("A list as a file")
struct LijstlezerTests {
    static let header = "bsn;categorie;van;tot\n"
    static let good = "999990019;lopend;2026-01-01;\n"

    /// A file and what is wrong with it.
    struct Case: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let octets: [UInt8]
        let regels: [Lijstfouten.Regel]
        let bestand: [Bestandsfout]

        init(
            _ testDescription: String, _ text: String, _ regels: [Int: Regelfout] = [:],
            _ bestand: Bestandsfout...
        ) {
            self.init(testDescription, octets: Array(text.utf8), regels, bestand)
        }

        init(
            _ testDescription: String, octets: [UInt8], _ regels: [Int: Regelfout] = [:],
            _ bestand: [Bestandsfout] = []
        ) {
            self.testDescription = testDescription
            self.octets = octets
            self.regels = regels.map { .init($0.key, $0.value) }.sorted()
            self.bestand = bestand
        }
    }

    static let cases: [Case] = taken + faultyFields + faultyLines + faultyFiles

    /// A line in an encoding of before.
    private static func latin1(_ before: String, _ after: String) -> [UInt8] {
        let start: [UInt8] = Array((header + before).utf8)
        return start + [0xE9] + Array(after.utf8)
    }

    private static let utf16: [UInt8] =
        [0xFF, 0xFE] + Array(header.utf8).flatMap { (byte: UInt8) -> [UInt8] in [byte, 0] }

    private static let taken: [Case] = [
        Case("without entries", header),
        Case("in order", header + good + "999991607;incidenteel;2026-01-01;2026-01-02\n"),
        Case("with a byte order mark", "\u{FEFF}" + header + good),
        Case("with commas", "bsn,categorie,van,tot\n999990019,lopend,2026-01-01,\n"),
        Case("with the line ends of a spreadsheet", "bsn;categorie;van;tot\r\n999990019;l;2026-01-01;\r\n"),
        Case("with quotations", header + "\"999990019\";\"lopend; of \"\"niet\"\"\";2026-01-01;\n"),
        Case("with spaces around fields", header + " 999990019 ; lopend ; 2026-01-01 ;\n"),
    ]

    private static let faultyFields: [Case] = [
        Case("with a number that fails the eleven test", header + "999990018;l;2026-01-01;\n", [2: .bsn]),
        Case("with a number of eight digits", header + good + "99999001;l;2026-01-01;\n", [3: .bsn]),
        Case("with no number", header + ";l;2026-01-01;\n", [2: .bsn]),
        Case("with no categorie", header + "999990019;;2026-01-01;\n", [2: .kenmerk]),
        Case("with a day that is none", header + "999990019;l;2026-02-30;\n", [2: .van]),
        Case("with no first day", header + "999990019;l;;\n", [2: .van]),
        Case("with a last day that is none", header + "999990019;l;2026-01-01;soon\n", [2: .tot]),
        Case("that ends before it begins", header + "999990019;l;2026-01-02;2026-01-01\n", [2: .period]),
        Case("that ends when it begins", header + "999990019;l;2026-01-02;2026-01-02\n", [2: .period]),
    ]

    private static let faultyLines: [Case] = [
        Case("with a field too few", header + "999990019;l;2026-01-01\n", [2: .fields]),
        Case("with a field too many", header + "999990019;l;2026-01-01;;\n", [2: .fields]),
        Case("with an empty line", header + "\n" + good, [2: .fields]),
        Case("with a quotation that does not end", header + "999990019;\"l;2026-01-01;\n", [2: .quotation]),
        Case("with a quotation within a field", header + "999990019;a\"b\";2026-01-01;\n", [2: .quotation]),
        Case(
            "with a quotation over two lines", header + "999990019;\"a\nb\";2026-01-01;\n",
            [2: .quotation, 3: .quotation]),
        Case(
            "with a categorie that is too long",
            header + "999990019;\(String(repeating: "c", count: 101));2026-01-01;\n", [2: .kenmerk]),
        Case(
            "with a line that is too long",
            header + "999990019;\(String(repeating: "c", count: 1025));2026-01-01;\n" + good, [2: .length]),
        Case("in Latin-1", octets: latin1("999990019;caf", ";2026-01-01;\n"), [2: .encoding]),
        Case(
            "in Latin-1 in a quotation", octets: latin1("999990019;\"caf", "\";2026-01-01;\n"), [2: .encoding]
        ),
        Case("with every line faulty", header + "x;l;2026-01-01;\ny;l;;\n", [2: .bsn, 3: .bsn]),
    ]

    private static let faultyFiles: [Case] = [
        Case("in UTF-16", octets: utf16, [:], [.encoding, .cut]),
        Case("of nothing", "", [:], .header),
        Case("without a header", good, [:], .header),
        Case("with other columns", "bsn;van;tot;categorie\n" + good + "x\n", [:], .header),
        Case("with the columns of a caseload", "bsn;account;van;tot\n" + good, [:], .header),
        Case("with a column too many", "bsn;categorie;van;tot;naam\n", [:], .header),
        Case("cut in a line", header + "999990019;lopend;2026-0", [:], .cut),
        Case("cut before the last line end", header + String(good.dropLast()), [:], .cut),
        Case("cut in the header", "bsn;categ", [:], .cut),
    ]

    private func read(_ octets: [UInt8], by size: Int) -> (Lijstlezer, [Lijstlezer.Gelezen]) {
        var reader = Lijstlezer(.whitelist)
        var found: [Lijstlezer.Gelezen] = []
        for start in stride(from: 0, to: octets.count, by: size) {
            found += reader.read(octets[start..<min(start + size, octets.count)])
        }
        reader.finish()
        return (reader, found)
    }

    @Test("A list", arguments: cases)
    func faults(_ test: Case) {
        for size in [1, 7, 64, 5000] {
            let (reader, _) = read(test.octets, by: size)
            #expect(reader.fouten.regels == test.regels, "by \(size)")
            #expect(reader.fouten.bestand == test.bestand, "by \(size)")
            #expect(reader.fouten.aantal == test.regels.count)
            #expect(reader.fouten.isEmpty == (test.regels.isEmpty && test.bestand.isEmpty))
        }
    }

    @Test("Every fault has a file that has it")
    func complete() {
        // Whether somebody stands on an earlier line, and what was announced, a reader of lines cannot know.
        let lines = Set(Self.cases.flatMap(\.regels).map(\.fout))
        #expect(lines == Set(Regelfout.allCases).subtracting([.doubled]))
        let files = Set(Self.cases.flatMap(\.bestand))
        #expect(files == Set(Bestandsfout.allCases).subtracting([.size, .rows]))
    }

    @Test("gives its entries with their lines")
    func entries() throws {
        let text = Self.header + "999990019;\"a;b\";2026-01-01;2026-03-01\nx;l;2026-01-01;\n" + Self.good
        for size in [1, 13, 5000] {
            let (reader, found) = read(Array(text.utf8), by: size)
            #expect(found.map(\.nummer) == [2, 4])
            #expect(found.first?.regel.kenmerk == "a;b")
            #expect(found.first?.regel.tot == LocalDate("2026-03-01"))
            #expect(try found.last?.regel.bsn == BSN("999990019"))
            #expect(found.last?.regel.van == LocalDate("2026-01-01") && found.last?.regel.tot == nil)
            #expect(reader.rijen == 3)
        }
    }

    @Test("is held against what was announced")
    func announced() {
        let octets = Array((Self.header + Self.good).utf8)
        for (size, rows, faults) in [
            (octets.count, 1, []), (octets.count + 1, 1, [.size]), (octets.count - 1, 1, [.size]),
            (octets.count, 2, [.rows]), (octets.count, 0, [.rows]),
        ] as [(Int, Int, [Bestandsfout])] {
            var reader = Lijstlezer(.whitelist)
            _ = reader.read(octets)
            reader.finish(octets: size, rijen: rows)
            #expect(reader.fouten.bestand == faults)
        }
    }

    @Test("names the first thousand faulty lines and counts all")
    func bounded() {
        let (reader, _) = read(Array((Self.header + String(repeating: "x\n", count: 5000)).utf8), by: 999)
        #expect(reader.fouten.aantal == 5000)
        #expect(reader.fouten.regels.map(\.nummer) == Array(2...1001))
    }

    @Test("names the first thousand, whatever order they were found in")
    func anyOrder() {
        var faults = Lijstfouten()
        for line in (2...5001).reversed() { faults.note(line, .doubled) }
        #expect(faults.aantal == 5000 && faults.regels.map(\.nummer) == Array(2...1001))
    }

    @Test("fills in an end that follows from the categorie, where none was set")
    func ends() {
        var reader = Lijstlezer(.whitelist, Bewaartermijnen(["incidenteel": 365, "nooit": 0]))
        let found = reader.read(
            Array(
                (Self.header
                    + "999990019;incidenteel;2026-01-01;\n999991607;incidenteel;2026-01-01;2026-02-01\n"
                    + "999995224;lopend;2026-01-01;\n999999990;nooit;2026-01-01;\n").utf8))
        #expect(
            found.map(\.regel.tot) == [LocalDate("2027-01-01"), LocalDate("2026-02-01"), nil, nil])
    }

    @Test("of a caseload names accounts, and ends nothing by itself")
    func caseload() {
        var reader = Lijstlezer(.caseload, Bewaartermijnen(["anja": 1]))
        let found = reader.read(Array("bsn;account;van;tot\n999990019;anja;2026-01-01;\n".utf8))
        reader.finish()
        #expect(reader.fouten.isEmpty && found.map(\.regel.kenmerk) == ["anja"])
        #expect(found.first?.regel.tot == nil)
    }
}

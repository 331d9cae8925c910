import Foundation
import Identity
import Representation
import Simulators
import Testing

@testable import Outbound

@Suite("An answer of the register in which")
struct MachtigingenAnswerTests {
    static let now = Date(timeIntervalSince1970: 1_790_000_000)

    static let good = """
        {"referentie":"r1","beantwoordOp":"2026-09-21T14:13:20Z","machtigingen":[{"id":"m1","versie":1,\
        "vertegenwoordigde":{"bsn":"999991607","aanhef":"mevrouw","naam":"J. de Vries","geboortejaar":1946},\
        "gemachtigde":"999999047","diensten":["34085d78-21aa-4481-a219-b28d7f3282fc"],\
        "van":"2026-01-01","tot":"2027-01-01","staat":"actief","overleden":null}]}
        """

    struct Case: CustomTestStringConvertible, Sendable {
        let testDescription: String
        let find: String
        let replace: String
        let field: String?

        init(_ name: String, _ find: String, _ replace: String, breaks field: String?) {
            (testDescription, self.find, self.replace, self.field) = (name, find, replace, field)
        }
    }

    static let cases = [
        Case("nothing is changed", "", "", breaks: nil),
        Case("the end is null", #""tot":"2027-01-01""#, #""tot":null"#, breaks: nil),
        Case("the year of birth is null", "1946", "null", breaks: nil),
        Case("a field is added", #""versie":1"#, #""versie":1,"bron":"x""#, breaks: nil),
        Case("the time has fractions", "20Z", "20.250Z", breaks: nil),
        Case("the time has another offset", "14:13:20Z", "16:13:20+02:00", breaks: nil),
        Case("there is no reference", #""referentie":"r1","#, "", breaks: "referentie"),
        Case("the reference is empty", #""r1""#, #""""#, breaks: "referentie"),
        Case("there is no time", #""beantwoordOp":"2026-09-21T14:13:20Z","#, "", breaks: "beantwoordOp"),
        Case("the time has no zone", "20Z", "20", breaks: "beantwoordOp"),
        Case("the time is six minutes ago", "14:13:20Z", "14:07:20Z", breaks: "beantwoordOp"),
        Case("the time is three minutes ahead", "14:13:20Z", "14:16:20Z", breaks: "beantwoordOp"),
        Case("there is no list", #""machtigingen""#, #""anders""#, breaks: "machtigingen"),
        Case("there is no id", #""id":"m1","#, "", breaks: "id"),
        Case("the id is empty", #""m1""#, #""""#, breaks: "id"),
        Case("there is no version", #""versie":1,"#, "", breaks: "versie"),
        Case("the version is zero", #""versie":1"#, #""versie":0"#, breaks: "versie"),
        Case("the version is a text", #""versie":1"#, #""versie":"1""#, breaks: "versie"),
        Case("nobody is represented", "vertegenwoordigde", "iemand", breaks: "vertegenwoordigde"),
        Case("the represented has no number", #""bsn":"999991607","#, "", breaks: "bsn"),
        Case("the number fails the eleven test", "999991607", "999991608", breaks: "bsn"),
        Case("the number is too short", "999991607", "99999160", breaks: "bsn"),
        Case("the form of address is unknown", "mevrouw", "koningin", breaks: "aanhef"),
        Case("the name is empty", "J. de Vries", "", breaks: "naam"),
        Case("the year of birth is absent", #","geboortejaar":1946"#, "", breaks: "geboortejaar"),
        Case("the gemachtigde is absent", #""gemachtigde":"999999047","#, "", breaks: "gemachtigde"),
        Case("the gemachtigde is somebody else", "999999047", "999990019", breaks: "gemachtigde"),
        Case("a dienst is not a UUID", "34085d78-", "", breaks: "diensten"),
        Case("the diensten are absent", #""diensten""#, #""anders""#, breaks: "diensten"),
        Case("the first day does not exist", "2026-01-01", "2026-02-30", breaks: "van"),
        Case("the last day does not exist", "2027-01-01", "2027-13-01", breaks: "tot"),
        Case("the end is absent", #""tot":"2027-01-01","#, "", breaks: "tot"),
        Case("it ends before it begins", "2027-01-01", "2025-01-01", breaks: "tot"),
        Case(
            "the day of death does not exist", #""overleden":null"#, #""overleden":"gisteren""#,
            breaks: "overleden"),
        Case("the day of death is absent", #","overleden":null"#, "", breaks: "overleden"),
        Case("it ends as it begins", "2027-01-01", "2026-01-01", breaks: "tot"),
        Case("the state is unknown", "actief", "slapend", breaks: "staat"),
        Case("the state is absent", #","staat":"actief""#, "", breaks: "staat"),
        Case("the text is not JSON", "{", "[", breaks: "JSON"),
    ]

    @Test("is judged by its fields", arguments: cases)
    func fields(_ test: Case) throws {
        let text = test.find.isEmpty ? Self.good : Self.good.replacing(test.find, with: test.replace)
        #expect(test.find.isEmpty || text != Self.good)
        #expect(fault(in: text) == test.field)
    }

    @Test("two machtigingen share an id is refused")
    func sameID() throws {
        let one = try #require(Self.good.firstMatch(of: /\[(\{"id.*)\]\}$/)).1
        #expect(fault(in: Self.good.replacing(one, with: "\(one),\(one)")) == "id")
    }

    private func fault(in text: String) -> String? {
        do {
            let anna = Cast.anna.bsn
            _ = try MachtigingenAnswer(Array(text.utf8)).checked(for: anna, at: Self.now)
            return nil
        } catch {
            return error.field
        }
    }
}

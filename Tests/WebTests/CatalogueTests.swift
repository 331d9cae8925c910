import Foundation
import Identity
import Testing

@testable import Web

@Suite("The texts of the pages")
struct CatalogueTests {
    @Test("are there in both languages, and only names of products and addresses are the same in both")
    func complete() {
        for message in Message.allCases {
            let (dutch, english) = (message.text(in: .nl), message.text(in: .en))
            #expect(!dutch.isEmpty && !english.isEmpty, "\(message)")
            #expect(dutch != english || message == .privacy, "\(message)")
        }
    }

    @Test("have the same open places in both languages")
    func places() {
        for message in Message.allCases {
            let places = Language.allCases.map { language in
                Set(message.text(in: language).matches(of: /\{[a-z]+\}/).map { String($0.0) })
            }
            #expect(places[0] == places[1], "\(message)")
        }
    }

    @Test("that the templates ask for are all in the catalogue")
    func templates() throws {
        let known = Set(Message.allCases.map(\.rawValue))
        let templates = try WebResources.texts(in: "Pages")
        #expect(templates.count > 10)
        for (file, text) in templates {
            for match in text.matches(of: /\{\{text\.([A-Za-z]+)\}\}/) {
                #expect(known.contains(String(match.1)), "\(file): \(match.1)")
            }
        }
    }

    @Test("say as much in English as in Dutch", arguments: InformationText.allCases)
    func information(_ text: InformationText) {
        let (dutch, english) = (text.sections(in: .nl), text.sections(in: .en))
        #expect(dutch.map(\.paragraphs.count) == english.map(\.paragraphs.count))
        #expect(dutch != english)
    }

    @Test(
        "name the time of the clock in Amsterdam",
        arguments: [
            ("2026-03-01T13:32:59Z", "14:32"), ("2026-07-01T12:05:00Z", "14:05"),
            ("2026-03-28T23:30:00Z", "00:30"),
            ("2026-10-25T01:30:00Z", "02:30"),
        ])
    func clock(_ instant: String, _ shown: String) throws {
        #expect(ClockTime(try Date(instant, strategy: .iso8601)).description == shown)
    }
}

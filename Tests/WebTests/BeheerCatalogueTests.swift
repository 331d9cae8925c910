import Foundation
import Identity
import Testing

@testable import Web

@Suite("The texts of beheer")
struct BeheerCatalogueTests {
    /// The same in both languages.
    private static let same: Set<BeheerMessage> = [.accounts, .account]

    @Test("are there in both languages, with the same open places", arguments: BeheerMessage.allCases)
    func complete(_ message: BeheerMessage) {
        let (dutch, english) = (message.text(in: .nl), message.text(in: .en))
        #expect(!dutch.isEmpty && !english.isEmpty)
        #expect((dutch == english) == Self.same.contains(message))
        let places = [dutch, english].map { Set($0.matches(of: /\{[a-z]+\}/).map { String($0.0) }) }
        #expect(places[0] == places[1])
    }

    @Test("say in both languages what cannot be done", arguments: BeheerText.allCases)
    func refusals(_ text: BeheerText) {
        let text = PublicText.beheer(text)
        for language in Language.allCases {
            #expect(!text.heading(in: language).isEmpty)
            #expect(text.sentences(in: language).allSatisfy { $0.hasSuffix(".") })
            #expect(!text.sentences(in: language).isEmpty)
        }
        #expect(text.heading(in: .nl) != text.heading(in: .en))
        #expect(text.sentences(in: .nl) != text.sentences(in: .en))
    }

    @Test("have a sentence of their own for everything that cannot be done")
    func distinct() {
        let headings = BeheerText.allCases.map { PublicText.beheer($0).sentences(in: .nl) }
        // A matrix and a list that cannot be read ask for the same.
        #expect(Set(headings).count == headings.count - 1)
    }

    @Test("name in both languages what has a code in records")
    func words() {
        for named in BeheerVocabulary.all {
            let (dutch, english) = named.words
            #expect(!dutch.isEmpty && !english.isEmpty, "\(named)")
            #expect(dutch != english || dutch == "security officer", "\(named)")
        }
    }

    @Test("name what stands in a history, and show what they do not know as it is")
    func history() {
        for code in BeheerVocabulary.codes {
            let words = BeheerVocabulary.note(code).words
            #expect(words.nl != code && words.en != code, "\(code)")
            #expect(words.nl.first?.isUppercase == true && words.en.first?.isUppercase == true, "\(code)")
        }
        #expect(BeheerVocabulary.note("iets-anders").words == ("iets-anders", "iets-anders"))
    }

    @Test("that the templates ask for are all in the catalogue")
    func templates() throws {
        let known = Set(BeheerMessage.allCases.map(\.rawValue))
        let asked = try Self.asked()
        #expect(asked.count > 50)
        #expect(asked.subtracting(known).isEmpty)
    }

    @Test("are all on a page")
    func used() throws {
        let asked = try Self.asked()
        let code = try Self.code()
        for message in BeheerMessage.allCases where !asked.contains(message.rawValue) {
            let name = try Regex("\\.\(message.rawValue)(?![A-Za-z0-9])")
            #expect(code.contains(name), "\(message)")
        }
    }

    private static func asked() throws -> Set<String> {
        let texts = try WebResources.texts(in: "Pages").values
        return Set(texts.flatMap { $0.matches(of: /\{\{beheer\.([A-Za-z0-9]+)\}\}/).map { String($0.1) } })
    }

    /// What writes the pages of beheer.
    private static func code() throws -> String {
        let views = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appending(path: "Sources/Web/Views")
        let files = try FileManager.default.contentsOfDirectory(at: views, includingPropertiesForKeys: nil)
        let own = files.filter { $0.lastPathComponent.hasPrefix("Beheer") }
        return try own.map { try String(contentsOf: $0, encoding: .utf8) }.joined()
    }
}

import Foundation
import Identity
import Testing

@Suite("The shared vocabulary")
struct VocabularyTests {
    @Test("orders the levels of assurance")
    func levels() {
        #expect(LevelOfAssurance.allCases.shuffled().sorted() == [.basis, .midden, .substantieel, .hoog])
        #expect(!(LevelOfAssurance.hoog < .hoog))
    }

    @Test("finds each level by its URI", arguments: LevelOfAssurance.allCases)
    func uris(_ level: LevelOfAssurance) { #expect(LevelOfAssurance(uri: level.uri) == level) }

    @Test(
        "reads a level's URI to the letter, but for the one Logius writes in two ways",
        arguments: [
            ("http://eid.logius.nl/loa/BASIC", LevelOfAssurance.basis),
            ("http://eidas.europa.eu/LoA/High", nil),
            ("http://eidas.europa.eu/loa/low", nil), ("http://eidas.europa.eu/LoA/high ", nil), ("", nil),
            ("hoog", nil),
        ])
    func spelling(_ uri: String, _ level: LevelOfAssurance?) { #expect(LevelOfAssurance(uri: uri) == level) }

    @Test(
        "picks the first language the pages speak",
        arguments: [
            (nil, Language.nl), ("", .nl), ("en", .en), ("fr de", .nl), ("fr en nl", .en), ("nl-NL en", .nl),
            ("EN-us", .en), ("english", .nl),
        ])
    func languages(_ preferences: String?, _ language: Language) {
        #expect(Language(preferences: preferences) == language)
    }

    @Test("writes a configured name as a plain string")
    func names() throws {
        let json = try JSONEncoder().encode([DienstID("bijstand")])
        #expect(String(decoding: json, as: UTF8.self) == #"["bijstand"]"#)
        #expect(try JSONDecoder().decode([DienstID].self, from: json) == [DienstID("bijstand")])
        #expect("\(ClientID("portaal"))" == "portaal")
    }

    static func texts() throws -> [PublicText] {
        let day = try #require(LocalDate("2026-03-01"))
        return [
            .startAgain, .pageExpired, .pageNotFound, .logoutUnproven, .providerFault, .cancelled,
            .registerUnavailable,
            .noRelation,
            .machtigingForOtherDienst, .machtigingStarts(day), .machtigingEnded(day), .machtigingWithdrawn,
            .machtigingNotActive, .notForYourself, .onlyInPerson, .kindNotAccepted, .websiteCannotRepresent,
            .busy, .staff(.loginCancelled), .staff(.loginFailed),
        ]
            + LevelOfAssurance.allCases.flatMap {
                [.levelTooLow(needed: $0), .staff(.levelTooLow(needed: $0))]
            }
            + RelationText.samples(on: day).map(PublicText.relation)
    }

    @Test("has a heading and sentences for every text, in both languages")
    func complete() throws {
        for text in try Self.texts() {
            for language in Language.allCases {
                #expect(!text.heading(in: language).isEmpty)
                #expect(!text.sentences(in: language).isEmpty)
                #expect(text.sentences(in: language).allSatisfy { [".", ")"].contains($0.suffix(1)) })
            }
            #expect(text.heading(in: .nl) != text.heading(in: .en))
        }
    }

    @Test("tells the last day on which a machtiging held, and the first on which it will")
    func days() throws {
        let day = try #require(LocalDate("2026-03-01"))
        #expect(
            PublicText.machtigingEnded(day).sentences(in: .nl)[0]
                == "Uw machtiging is verlopen op 28 februari 2026.")
        #expect(PublicText.machtigingStarts(day).sentences(in: .en)[0].contains("starts on 1 March 2026."))
    }

    @Test("keeps every text through storage")
    func stored() throws {
        for text in try Self.texts() {
            #expect(try JSONDecoder().decode(PublicText.self, from: JSONEncoder().encode(text)) == text)
        }
    }
}

import Foundation
import Identity

@testable import Web

/// The Dutch texts of the catalogues, to find them where they do not belong.
struct DutchText {
    private let words: Set<String>
    private let sentences: [Regex<Substring>]

    /// What says the same in both languages is nobody's; of the faults that is Dutch, and marked as such.
    init() throws {
        let faults = PublicText.samples.flatMap { [$0.heading(in: .nl)] + $0.sentences(in: .nl) }
        let texts = Self.texts(in: .nl).subtracting(Self.texts(in: .en)).union(faults)
        words = texts.filter { !$0.contains(" ") }
        sentences = try texts.filter { $0.contains(" ") }.map(Self.pattern)
    }

    private static func texts(in language: Language) -> Set<String> {
        let information = InformationText.allCases.flatMap { $0.sections(in: language) }
        return Set(
            Message.allCases.map { $0.text(in: language) } + information.map(\.title)
                + information.flatMap(\.paragraphs) + beheer(in: language))
    }

    private static func beheer(in language: Language) -> [String] {
        BeheerMessage.allCases.map { $0.text(in: language) }
            + BeheerVocabulary.all.flatMap { [$0.words(in: language), $0.label(in: language)] }
    }

    /// What a page says in Dutch without `lang="nl"`, in its texts, its title and its labels.
    func found(in html: String) -> [String] {
        let unmarked = html.replacing(/<([a-z]+)[^>]* lang="nl"[^>]*>.*?<\/\1>/, with: "")
        let labels = unmarked.matches(of: /aria-label="([^"]*)"/).map { String($0.1) }
        let texts = unmarked.replacing(/<[^>]*>/, with: "\n").split(separator: "\n").map {
            $0.trimmingCharacters(in: .whitespaces)
        }
        return (labels + texts).filter { text in
            words.contains(text) || sentences.contains { text.contains($0) }
        }
    }

    /// The sentence with anything in its open places.
    private static func pattern(_ text: String) throws -> Regex<Substring> {
        let escaped = NSRegularExpression.escapedPattern(for: text)
        let text = escaped.replacing(/\\\{[a-z]+\\?\}/, with: ".+")
        return try Regex("\(text)(?![a-z])", as: Substring.self)
    }
}

extension PublicText {
    /// Every text that stands for itself, and one of each that needs a value.
    static var samples: [PublicText] {
        [
            .startAgain, .pageExpired, .pageNotFound, .logoutUnproven, .providerFault, .cancelled,
            .registerUnavailable,
            .noRelation,
            .machtigingForOtherDienst, .machtigingWithdrawn, .machtigingNotActive, .notForYourself,
            .onlyInPerson, .kindNotAccepted, .websiteCannotRepresent, .busy,
            .relation(.cannotActForThisPerson), .relation(.cannotCheckNow), .relation(.notABSN),
            .relation(.tooManyNumbers), .relation(.representedDied), .relation(.gezagUnclear),
            .relation(.childIsOfAge), .relation(.organisationDidNotMandate), .relation(.otherVestiging),
            .relation(.notOnlineYet), .relation(.measureSuspended), .relation(.notForBewindvoerder),
            .relation(.notForMentor), .relation(.notYourTask), .relation(.approvalNeeded),
            .relation(.consentNeeded),
        ] + LevelOfAssurance.allCases.map(PublicText.levelTooLow) + BeheerText.allCases.map(PublicText.beheer)
    }
}

import Broker
import Foundation
import Identity

/// The pages that belong to no login.
struct PlainPages: Sendable {
    let paths: Paths

    /// Something went wrong; `again` is from when it may be tried again.
    func fault(_ text: PublicText, again: Date?, in frame: PageFrame) -> Page {
        let later = again.map { again -> Values in
            ["sentence": Message.tryAgainAt.text(in: frame.language, ["time": ClockTime(again).description])]
        }
        return Page(
            template: .error, heading: text.heading(in: frame.language),
            values: ["sentences": sentenceValues(text, in: frame.language) + [later].compactMap(\.self)],
            frame: frame)
    }

    /// Carries a message on to another party.
    func forward(to destination: String, _ fields: [String: String], in frame: PageFrame) -> Page {
        let inputs = fields.sorted { $0.key < $1.key }.map { ["name": $0.key, "value": $0.value] as Values }
        return Page(
            template: .forward, heading: Message.forwarding.text(in: frame.language), sendsItself: true,
            values: ["destination": destination, "fields": inputs], frame: frame)
    }

    /// Asks whether the person wants to sign out; `fields` come back with her answer.
    func signOut(_ fields: [(name: String, value: String)], in frame: PageFrame) -> Page {
        let inputs = fields.map { ["name": $0.name, "value": $0.value] as Values }
        return Page(
            template: .signOut, heading: Message.signOutQuestion.text(in: frame.language),
            values: ["action": paths.logout, "fields": inputs], frame: frame)
    }

    /// Nothing is left of the session here.
    ///
    /// `portal` is the website she came from, when it is known; `open` names the identity providers where she
    /// may still be signed in.
    func signedOut(at portal: String?, notAt open: [String], in frame: PageFrame) -> Page {
        var values: Values = ["safe": open.isEmpty]
        values["open"] = open.map {
            Message.perhapsSignedInAt.text(in: frame.language, ["provider": $0])
        }
        values["portal"] = portal.map { Message.signedOutAtPortal.text(in: frame.language, ["portal": $0]) }
        return Page(
            template: .signedOut, heading: Message.signedOut.text(in: frame.language), values: values,
            frame: frame)
    }

    func information(_ text: InformationText, of gemeente: Gemeente?, in language: Language) -> Page {
        let links = Language.allCases.map {
            ($0, paths.information(text, gemeente: gemeente?.code, language: $0))
        }
        let sections = text.sections(in: language).map {
            ["title": $0.title, "paragraphs": $0.paragraphs] as Values
        }
        return Page(
            template: .information, heading: text.name.text(in: language), values: ["sections": sections],
            frame: PageFrame(
                language: language, gemeente: gemeente,
                languages: .links(Dictionary(uniqueKeysWithValues: links))))
    }
}

import Foundation
import Identity
import Mustache

/// The pages of the mock, and what they need to be shown.
struct DigiDPages: Sendable {
    private let templates: MustacheLibrary
    let stylesheet: String
    let script: String

    /// Reads the templates, once.
    init() throws(MockDigiDError) {
        var templates: [String: MustacheTemplate] = [:]
        for name in ["digid-head", "digid-login", "digid-forward", "digid-message"] {
            guard let template = try? MustacheTemplate(string: try Self.resource(name + ".mustache")) else {
                throw .notMade("The page \(name)")
            }
            templates[name] = template
        }
        self.templates = MustacheLibrary(templates: templates)
        stylesheet = try Self.resource("digid.css")
        script = try Self.resource("digid-forward.js")
    }

    private static func resource(_ name: String) throws(MockDigiDError) -> String {
        let path = (Bundle.module.resourcePath ?? "") + "/Pages/" + name
        return String(decoding: try readFile(path), as: UTF8.self)
    }

    /// Where a person picks who to be, at what level, and what goes wrong.
    func login(
        _ request: AuthenticationRequest, handle: String, chosen: String?, incomplete: Bool = false
    ) throws(MockDigiDError) -> String {
        try render(
            "digid-login",
            [
                "title": incomplete ? "Fout: Inloggen met DigiD" : "Inloggen met DigiD",
                "action": DigiDPath.page, "login": handle, "provider": request.sender.entityID,
                "needed": request.level.level.name, "incomplete": incomplete,
                "personas": Cast.members.map { Self.card($0, chosen: chosen) },
                "levels": LevelOfAssurance.allCases.map {
                    ["value": $0.rawValue, "name": $0.name, "checked": $0 == request.level.level]
                },
                "faults": DigiDFault.allCases.map { ["value": $0.rawValue, "naam": $0.naam] },
            ])
    }

    private static func card(_ persona: Persona, chosen: String?) -> [String: Any] {
        [
            "id": persona.id, "name": persona.name, "year": String(persona.birthYear), "story": persona.story,
            "checked": persona.id == chosen,
        ]
    }

    /// Carries a message on by POST; the script presses the button.
    func forward(to address: String, _ fields: [(String, String)]) throws(MockDigiDError) -> String {
        try render(
            "digid-forward",
            [
                "title": "U gaat terug naar de website", "action": address,
                "fields": fields.map { ["name": $0.0, "value": $0.1] },
            ])
    }

    /// One heading and one sentence.
    func message(_ heading: String, _ text: String) throws(MockDigiDError) -> String {
        try render("digid-message", ["title": heading, "text": text])
    }

    private func render(_ name: String, _ values: [String: Any]) throws(MockDigiDError) -> String {
        guard let page = templates.render(values, withTemplate: name) else {
            throw .notMade("The page \(name)")
        }
        return page
    }
}

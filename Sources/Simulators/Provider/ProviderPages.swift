import Foundation
import Mustache

/// The pages of a mock provider, and what they need to be shown.
struct ProviderPages: Sendable {
    /// What people call the provider.
    let product: String
    private let templates: MustacheLibrary
    private let loginPage: String
    let stylesheet: String
    let script: String

    /// Reads the templates, once.
    ///
    /// - Parameters:
    ///   - product: What people call the provider.
    ///   - login: The template of its login page.
    /// - Throws: ``MockProviderError/notMade(_:)`` when a template cannot be used.
    init(product: String, login: String) throws(MockProviderError) {
        var templates: [String: MustacheTemplate] = [:]
        for name in ["digid-head", login, "digid-forward", "digid-message"] {
            guard let template = try? MustacheTemplate(string: try Self.resource(name + ".mustache")) else {
                throw .notMade("The page \(name)")
            }
            templates[name] = template
        }
        self.product = product
        loginPage = login
        self.templates = MustacheLibrary(templates: templates)
        stylesheet = try Self.resource("digid.css")
        script = try Self.resource("digid-forward.js")
    }

    private static func resource(_ name: String) throws(MockProviderError) -> String {
        let path = (Bundle.module.resourcePath ?? "") + "/Pages/" + name
        return String(decoding: try readFile(path), as: UTF8.self)
    }

    /// Where somebody picks who to be, at what level, and what goes wrong.
    ///
    /// - Parameters:
    ///   - handle: The login under way.
    ///   - needed: The level that was asked for, as people call it.
    ///   - incomplete: Whether the page comes back because something was not picked.
    ///   - levels: What the levels are called in the form, and by people.
    ///   - faults: What the faults are called in the form, and by people.
    ///   - own: What else the template of this provider shows.
    /// - Returns: The page.
    /// - Throws: ``MockProviderError/notMade(_:)`` when it cannot be made.
    func login(
        _ handle: String, needed: String, incomplete: Bool, levels: [(value: String, name: String)],
        faults: [(value: String, name: String)], _ own: [String: Any]
    ) throws(MockProviderError) -> String {
        let title = "Inloggen met \(product)"
        let shared: [String: Any] = [
            "title": incomplete ? "Fout: \(title)" : title, "action": ProviderPath.page, "login": handle,
            "needed": needed, "incomplete": incomplete,
            "levels": levels.map { ["value": $0.value, "name": $0.name, "checked": $0.name == needed] },
            "faults": faults.map { ["value": $0.value, "naam": $0.name] },
        ]
        return try render(loginPage, shared.merging(own) { $1 })
    }

    /// Carries a message on by POST; the script presses the button.
    func forward(to address: String, _ fields: [(String, String)]) throws(MockProviderError) -> String {
        try render(
            "digid-forward",
            [
                "title": "U gaat terug naar de website", "action": address,
                "fields": fields.map { ["name": $0.0, "value": $0.1] },
            ])
    }

    /// One heading and one sentence.
    func message(_ heading: String, _ text: String) throws(MockProviderError) -> String {
        try render("digid-message", ["title": heading, "text": text])
    }

    private func render(_ name: String, _ values: [String: Any]) throws(MockProviderError) -> String {
        guard let page = templates.render(values, withTemplate: name) else {
            throw .notMade("The page \(name)")
        }
        return page
    }
}

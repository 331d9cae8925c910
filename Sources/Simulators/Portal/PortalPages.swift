import Foundation
import Identity
import Mustache

/// The portal's pages.
struct PortalPages: Sendable {
    private let templates: MustacheLibrary
    private let title: String
    let stylesheet: Data
    let script: Data

    private static let names = [
        "head", "home", "session", "message", "forward", "inkijk", "wissel", "resultaat", "gemeente",
        "aanvraag", "invullen", "weigering",
    ]

    /// Reads the templates, once.
    init(title: String) throws {
        self.title = title
        var templates: [String: MustacheTemplate] = [:]
        for name in Self.names {
            let text = String(decoding: try SimulatorFiles.bytes("portal-\(name).mustache"), as: UTF8.self)
            templates["portal-\(name)"] = try MustacheTemplate(string: text)
        }
        self.templates = MustacheLibrary(templates: templates)
        stylesheet = try SimulatorFiles.bytes("portal.css")
        script = try SimulatorFiles.bytes("portal-forward.js")
    }

    /// The first page: a card for each dienst.
    func home(_ configuration: PortalConfiguration, _ banner: Banner?) -> String {
        render(
            "portal-home", "Mijn loket",
            [
                "aware": configuration.isAware, "staff": configuration.inkijk != nil,
                "diensten": configuration.diensten.map {
                    ["id": $0.id.rawValue, "naam": $0.naam, "niveau": $0.niveau]
                },
            ], banner)
    }

    /// What the portal learned, and what can be done with it.
    func session(_ view: SessionView, _ banner: Banner?) -> String {
        render("portal-session", view.dienst.naam, view.values, banner)
    }

    /// A heading and a sentence; a code when something went wrong, the API's word when it was asked.
    func message(
        _ heading: String, _ sentence: String, code: String? = nil, api: String? = nil,
        banner: Banner? = nil
    ) -> String {
        var values = ["melding": sentence]
        values["code"] = code
        values["api"] = api
        return render("portal-message", heading, values, banner)
    }

    /// A form that the browser carries to another website; the script presses the button.
    func forward(to address: String, _ fields: [(String, String)], _ banner: Banner?) -> String {
        render(
            "portal-forward", "U logt uit",
            ["address": address, "fields": fields.map { ["name": $0.0, "value": $0.1] }], banner)
    }

    /// A page under the name and colour of the gemeente that staff work for, as soon as they chose one.
    func render(_ name: String, _ heading: String, _ values: [String: Any], _ banner: Banner?) -> String {
        var all = values.merging(["site": title, "heading": heading]) { value, _ in value }
        all["gemeente"] = banner?.values
        return templates.render(all, withTemplate: name) ?? ""
    }
}

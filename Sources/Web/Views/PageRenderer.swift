import Identity
import Mustache

/// Writes pages from the templates, which are read once at start; every value is escaped.
struct PageRenderer: Sendable {
    let assets: AssetStore
    let paths: Paths
    private let library: MustacheLibrary
    private let texts: [Language: [String: String]]

    /// Reads the templates.
    init(assets: AssetStore, paths: Paths) throws(BrokenResource) {
        self.assets = assets
        self.paths = paths
        MarkupText.register()
        var library = MustacheLibrary()
        for (file, text) in try WebResources.texts(in: "Pages") {
            let name = file.replacing(".mustache", with: "")
            do { try library.register(MarkupText.pragma + text, named: name) } catch {
                throw BrokenResource(file)
            }
        }
        for template in Page.Template.allCases where library.getTemplate(named: template.rawValue) == nil {
            throw BrokenResource(template.rawValue)
        }
        self.library = library
        texts = Dictionary(uniqueKeysWithValues: Language.allCases.map { ($0, Message.all(in: $0)) })
    }

    /// The page as HTML that is also well-formed XML.
    func html(_ page: Page) -> String {
        let values = frame(of: page).merging(page.values) { $1 }
        return library.render(values, withTemplate: page.template.rawValue) ?? ""
    }

    private func frame(of page: Page) -> Values {
        let frame = page.frame
        let unknown = Message.organisationUnknown.text(in: frame.language)
        let organisation = frame.gemeente?.called(.organisation, in: frame.language) ?? unknown
        let theme = frame.gemeente.flatMap { assets.themes[$0.code] }
        var values: Values = [
            "language": frame.language.rawValue,
            "text": texts[frame.language] ?? [:],
            "heading": page.heading,
            "title": "\(title(of: page)) – \(organisation)",
            "organisation": organisation,
            "stylesheet": paths.asset(assets.stylesheet),
            "themes": [theme].compactMap(\.self).map(paths.asset),
            "scripts": [page.sendsItself ? paths.asset(assets.forwardScript) : nil].compactMap(\.self),
            "links": links(in: frame),
        ]
        values["organisationInSentence"] =
            frame.gemeente?.called(.organisationInSentence, in: frame.language)
        values["reference"] = frame.reference
        return values.merging(languageSwitch(in: frame)) { $1 }
    }

    private func title(of page: Page) -> String {
        guard page.needsAnswer else { return page.heading }
        return Message.errorTitle.text(in: page.frame.language, ["title": page.heading])
    }

    private func links(in frame: PageFrame) -> [Values] {
        InformationText.allCases.map {
            [
                "id": "link-\($0.rawValue)",
                "label": $0.name.text(in: frame.language),
                "href": paths.information($0, gemeente: frame.gemeente?.code, language: frame.language),
            ]
        }
    }

    private func languageSwitch(in frame: PageFrame) -> Values {
        switch frame.languages {
        case .none: [:]
        case .form(let action, let fields):
            [
                "languageForm": [
                    "action": action, "fields": fields.map { ["name": $0, "value": $1] as Values },
                    "options": options(in: frame) { _ in "" },
                ] as Values
            ]
        case .links(let links):
            ["languageLinks": ["options": options(in: frame) { links[$0] ?? "" }] as Values]
        }
    }

    private func options(in frame: PageFrame, href: (Language) -> String) -> [Values] {
        Language.allCases.map {
            [
                "code": $0.rawValue, "name": $0.name, "href": href($0), "current": $0 == frame.language,
            ]
        }
    }
}

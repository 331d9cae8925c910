import Foundation
import Identity
import OIDC

/// The files of the pages, read once at start.
struct AssetStore: Sendable {
    let stylesheet: Asset
    let forwardScript: Asset
    /// The stylesheets that gemeenten lay over ours.
    let themes: [GemeenteCode: Asset]
    /// The description of our JSON interface.
    let openAPI: String
    /// The version that the description has.
    let interfaceVersion: String
    private let byName: [String: Asset]

    /// Reads the module's files.
    ///
    /// - Parameter themes: A stylesheet of custom properties for each gemeente that has one.
    /// - Throws: ``BrokenResource`` when a file is not there.
    init(themes: [GemeenteCode: String]) throws(BrokenResource) {
        let texts = try WebResources.texts(in: "Assets")
        stylesheet = Asset(base: "gateway", kind: .css, text: try Self.text("gateway.css", in: texts))
        forwardScript = Asset(base: "continue", kind: .js, text: try Self.text("continue.js", in: texts))
        openAPI = try Self.text("openapi.json", in: texts)
        guard let version = JSONObject(Data(openAPI.utf8))?["info"]?.object?["version"]?.text else {
            throw BrokenResource("openapi.json")
        }
        interfaceVersion = version
        self.themes = Dictionary(
            uniqueKeysWithValues: themes.map {
                ($0.key, Asset(base: "theme-\($0.key)", kind: .css, text: $0.value))
            })
        let all = [stylesheet, forwardScript] + self.themes.values
        byName = Dictionary(all.map { ($0.name, $0) }) { $1 }
    }

    /// The file of that name; another version of it is not there.
    subscript(name: String) -> Asset? { byName[name] }

    private static func text(_ name: String, in texts: [String: String]) throws(BrokenResource) -> String {
        guard let text = texts[name] else { throw BrokenResource(name) }
        return text
    }
}

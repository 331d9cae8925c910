/// A form on a page of the demo: where it goes, and what it sends when nothing is changed.
struct Form: Hashable {
    let action: String
    let method: String
    /// Hidden and text fields with their values; a choice only when it is already made.
    let fields: [String: String]
    /// The name and value of every radio button, checkbox and submit button.
    let options: [Option]

    struct Option: Hashable {
        let name: String
        let value: String
    }

    /// The forms of a page of ours or of a simulator, in order.
    ///
    /// The demo drives pages that this project writes itself, always with quoted attributes.
    static func all(in html: String) -> [Form] {
        html.matches(of: /<form\b([^>]*)>(.*?)<\/form>/.dotMatchesNewlines()).map { match in
            Form(attributes: attributes(of: match.1), content: String(match.2))
        }
    }

    private init(attributes: [String: String], content: String) {
        action = attributes["action"] ?? ""
        method = (attributes["method"] ?? "get").lowercased()
        let inputs = content.matches(of: /<(?:input|button)\b([^>]*)>/).map { Self.attributes(of: $0.1) }
        let choices = inputs.filter { ["radio", "checkbox", "submit"].contains($0["type"] ?? "submit") }
        let values = inputs.filter { input in
            !choices.contains(input) || (input["checked"] != nil && input["type"] != "submit")
        }
        fields = Dictionary(values.compactMap(Self.pair)) { $1 }
        options = choices.compactMap(Self.pair).map { Option(name: $0.0, value: $0.1) }
    }

    private static func pair(_ input: [String: String]) -> (String, String)? {
        input["name"].map { ($0, input["value"] ?? "") }
    }

    private static func attributes(of tag: some StringProtocol) -> [String: String] {
        let pairs = String(tag).matches(of: /([a-zA-Z-]+)(?:\s*=\s*"([^"]*)")?/).map {
            (String($0.1), unescaped(String($0.2 ?? "")))
        }
        return Dictionary(pairs) { first, _ in first }
    }
}

/// A text of a page without its character references.
func unescaped(_ text: String) -> String {
    [
        ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&#x27;", "'"), ("&#43;", "+"),
        ("&#x3D;", "="), ("&#61;", "="), ("&#x2F;", "/"), ("&amp;", "&"),
    ]
    .reduce(text) { $0.replacing($1.0, with: $1.1) }
}

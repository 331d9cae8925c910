import Foundation

/// A page that a browser got.
struct Page {
    let url: String
    let status: Int
    let body: String

    /// The first form that has all of those texts in it.
    func form(with texts: String...) -> Form? {
        body.components(separatedBy: "<form").dropFirst()
            .first { part in texts.allSatisfy { part.contains($0) } }
            .map(Form.init)
    }
}

/// A form of our own pages or the simulators': where it goes, and its hidden fields.
struct Form {
    let action: String
    let hidden: [String: String]

    init(_ markup: String) {
        let form = markup.components(separatedBy: "</form>")[0]
        action = Self.attribute("action", of: form) ?? ""
        let inputs = form.components(separatedBy: "<input").dropFirst().filter {
            $0.contains("type=\"hidden\"")
        }
        let pairs = inputs.compactMap { input in
            Self.attribute("name", of: input).map { ($0, Self.attribute("value", of: input) ?? "") }
        }
        hidden = Dictionary(pairs) { $1 }
    }

    private static func attribute(_ name: String, of tag: String) -> String? {
        guard let start = tag.range(of: " \(name)=\""),
            let end = tag[start.upperBound...].firstIndex(of: "\"")
        else { return nil }
        let references = [
            ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&#x27;", "'"), ("&#43;", "+"),
            ("&#x3D;", "="), ("&#61;", "="), ("&#x2F;", "/"), ("&amp;", "&"),
        ]
        let value = String(tag[start.upperBound..<end])
        guard value.contains("&") else { return value }
        return references.reduce(value) { $0.replacing($1.0, with: $1.1) }
    }
}

import Identity
import XMLSec

/// One text in one or more languages, as metadata and catalogues carry it.
///
/// - Source: SAML Metadata 2.2.4 (`localizedNameType`).
public struct LocalizedText: Hashable, Sendable {
    private let texts: [Language: String]

    /// Takes a Dutch text, and an English one if there is one.
    public init(dutch: String, english: String? = nil) {
        var texts = [Language.nl: dutch]
        texts[.en] = english
        self.texts = texts
    }

    /// The lengths of the texts, in characters.
    var lengths: [Int] { texts.values.map(\.count) }

    /// One element a language, in a fixed order.
    func elements(_ make: ([Markup.Attribute], [Markup.Node]) -> Markup) -> [Markup] {
        Language.allCases.compactMap { language in
            texts[language].map { make([.language(language.rawValue)], [.text($0)]) }
        }
    }
}

extension Markup.Attribute {
    /// `xml:lang`.
    fileprivate static func language(_ tag: String) -> Self {
        Self("lang", tag, prefix: "xml", namespace: "http://www.w3.org/XML/1998/namespace")
    }
}

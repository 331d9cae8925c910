import Mustache

/// How values are written into pages: every octet that has a meaning in HTML or XML is written as an entity.
///
/// The library's own way looks at characters, and a quote followed by a combining accent is another character to
/// it: that quote would end an attribute.
struct MarkupText: MustacheContentType {
    private static let name = "MARKUP"

    /// The line by which a template asks for it.
    static let pragma = "{{% CONTENT_TYPE:\(name)}}"

    /// Makes the name known to the library.
    static func register() { MustacheContentTypes.register(MarkupText(), named: name) }

    func escapeText(_ text: String) -> String {
        guard text.utf8.contains(where: { Self.entity(of: $0) != nil }) else { return text }
        var octets: [UInt8] = []
        octets.reserveCapacity(text.utf8.count * 2)
        for octet in text.utf8 {
            if let entity = Self.entity(of: octet) { octets += entity.utf8 } else { octets.append(octet) }
        }
        return String(decoding: octets, as: UTF8.self)
    }

    private static func entity(of octet: UInt8) -> String? {
        switch octet {
        case UInt8(ascii: "&"): "&amp;"
        case UInt8(ascii: "<"): "&lt;"
        case UInt8(ascii: ">"): "&gt;"
        case UInt8(ascii: "\""): "&quot;"
        case UInt8(ascii: "'"): "&#39;"
        default: nil
        }
    }
}

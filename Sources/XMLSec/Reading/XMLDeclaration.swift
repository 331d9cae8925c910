/// What `<?xml …?>` says, read before the parser could act on it.
struct XMLDeclaration {
    private(set) var version: Substring?
    private(set) var encoding: Substring?

    /// Reads the declaration at the start of a document; both values are nil when there is none.
    init(of text: Substring) throws(XMLFault) {
        guard text.hasPrefix("<?xml"), let after = text.dropFirst(5).first, after.isWhitespace else { return }
        guard let end = text.firstRange(of: "?>") else { throw .malformed(line: 1) }
        var rest = text[..<end.lowerBound].dropFirst(5).drop(while: \.isWhitespace)
        while !rest.isEmpty {
            let (name, value) = try Self.next(&rest)
            switch name {
            case "version": version = value
            case "encoding": encoding = value
            default: break
            }
        }
    }

    private static func next(_ rest: inout Substring) throws(XMLFault) -> (name: Substring, value: Substring)
    {
        let name = rest.prefix { $0 != "=" && !$0.isWhitespace }
        rest = rest.dropFirst(name.count).drop(while: \.isWhitespace)
        guard rest.popFirst() == "=" else { throw .malformed(line: 1) }
        rest = rest.drop(while: \.isWhitespace)
        guard let quote = rest.popFirst(), quote == "\"" || quote == "'" else { throw .malformed(line: 1) }
        let value = rest.prefix { $0 != quote }
        rest = rest.dropFirst(value.count)
        guard rest.popFirst() == quote else { throw .malformed(line: 1) }
        rest = rest.drop(while: \.isWhitespace)
        return (name, value)
    }

    /// Holds the declaration to XML 1.0 in UTF-8.
    func check() throws(XMLFault) {
        guard version == nil || version == "1.0" else { throw .version }
        guard encoding == nil || encoding?.lowercased() == "utf-8" else { throw .encoding }
    }
}

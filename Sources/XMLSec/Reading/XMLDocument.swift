/// A document that passed the strict parser; nobody has vouched for its content.
public struct XMLDocument: Sendable {
    /// The document element.
    public let root: XMLElement

    /// Parses bytes that a stranger sent.
    ///
    /// - Parameter bytes: UTF-8, with or without a byte order mark, at most 1 MiB.
    /// - Throws: ``XMLFault`` for any document type declaration, entity, other encoding or version, and for
    ///   what is too deep, too many or not well-formed. Time is linear in the size.
    public init(parsing bytes: [UInt8]) throws(XMLFault) {
        try self.init(parsing: bytes, within: .message)
    }

    init(parsing bytes: [UInt8], within limits: ParsingLimits) throws(XMLFault) {
        guard bytes.count <= limits.bytes else { throw .tooLarge }
        let content = try Self.checkedEncoding(bytes)
        try Outline.check(content, limits)
        try self.init(DocumentHandle(parsing: content))
    }

    private init(_ handle: DocumentHandle) throws(XMLFault) {
        guard let root = XMLElement.root(of: handle) else { throw .malformed(line: 0) }
        self.init(root: root)
    }

    init(root: XMLElement) { self.root = root }

    /// The bytes without byte order mark, once they are known to be UTF-8 and to say so if they say anything.
    private static func checkedEncoding(_ bytes: [UInt8]) throws(XMLFault) -> [UInt8] {
        guard !bytes.starts(with: [0xFE, 0xFF]), !bytes.starts(with: [0xFF, 0xFE]) else { throw .encoding }
        guard !bytes.contains(0) else { throw .nulByte }
        let content = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
        guard (try? UTF8Span(validating: content.span)) != nil else { throw .encoding }
        if content.starts(with: "<?xml".utf8) {
            try XMLDeclaration(of: String(decoding: content.prefix(256), as: UTF8.self)[...]).check()
        }
        return content
    }
}

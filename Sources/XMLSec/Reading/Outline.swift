import Foundation

/// A linear walk over the tags of a document, before the parser sees it.
///
/// It knows just enough of XML to find tags, quotes, comments, CDATA sections and instructions. On a
/// well-formed document it sees what the parser sees; on any other the parser stops where they part.
struct Outline {
    private let bytes: [UInt8]
    private let limits: ParsingLimits
    private var at = 0
    private var elements = 0
    private var attributes = 0
    private var namespaces = 0
    /// How many namespaces were in scope outside each open element.
    private var open: [Int] = []

    /// Walks over all of `bytes`.
    static func check(_ bytes: [UInt8], _ limits: ParsingLimits) throws(XMLFault) {
        var outline = Outline(bytes: bytes, limits: limits)
        while outline.seek(UInt8(ascii: "<")) { try outline.markup() }
    }

    private init(bytes: [UInt8], limits: ParsingLimits) {
        self.bytes = bytes
        self.limits = limits
    }

    private mutating func markup() throws(XMLFault) {
        switch peek(1) {
        case UInt8(ascii: "?"): try skip(past: "?>")
        case UInt8(ascii: "!"): try declaration()
        case UInt8(ascii: "/"): try closingTag()
        default: try openingTag()
        }
    }

    private mutating func declaration() throws(XMLFault) {
        if starts("<!--") {
            at += 4
            try skip(past: "-->")
        } else if starts("<![CDATA[") {
            try skip(past: "]]>")
        } else {
            throw starts("<!DOCTYPE") ? .doctype : .malformed(line: 0)
        }
    }

    private mutating func closingTag() throws(XMLFault) {
        try skip(past: ">")
        guard let outside = open.popLast() else { throw .malformed(line: 0) }
        namespaces = outside
    }

    private mutating func openingTag() throws(XMLFault) {
        elements += 1
        guard elements <= limits.elements else { throw .tooManyElements }
        let outside = namespaces
        var counts = (attributes: 0, namespaces: 0)
        var name = at + 1
        at += 1
        while peek() != UInt8(ascii: ">") {
            switch peek() {
            case nil, UInt8(ascii: "<"): throw .malformed(line: 0)
            case UInt8(ascii: " "), 9, 10, 13: if startsName(at + 1) { name = at + 1 }
            case UInt8(ascii: "\""), UInt8(ascii: "'"): try attribute(named: name, &counts)
            default: break
            }
            at += 1
        }
        if bytes[at - 1] == UInt8(ascii: "/") {
            namespaces = outside
            guard open.count < limits.depth else { throw .tooDeep }
        } else {
            open.append(outside)
            guard open.count <= limits.depth else { throw .tooDeep }
        }
    }

    /// From one quote to the other: the value of the attribute whose name began at `name`.
    private mutating func attribute(
        named name: Int, _ counts: inout (attributes: Int, namespaces: Int)
    ) throws(XMLFault) {
        let start = at
        let quote = bytes[at]
        at += 1
        while let byte = peek(), byte != quote {
            guard byte != UInt8(ascii: "<") else { throw .malformed(line: 0) }
            at += 1
        }
        attributes += 1
        counts.attributes += 1
        guard attributes <= limits.attributes, counts.attributes <= limits.attributesOfElement else {
            throw .tooManyAttributes
        }
        guard bytes[name..<start].starts(with: "xmlns".utf8) else { return }
        namespaces += 1
        counts.namespaces += 1
        guard namespaces <= limits.namespacesInScope, counts.namespaces <= limits.namespacesOfElement else {
            throw .tooManyNamespaces
        }
        guard at - start <= limits.namespaceURILength else { throw .namespaceTooLong }
    }
}

extension Outline {
    private func peek(_ ahead: Int = 0) -> UInt8? {
        at + ahead < bytes.count ? bytes[at + ahead] : nil
    }

    /// Whether what stands at `index` is neither white space nor the rest of an attribute whose name came before.
    private func startsName(_ index: Int) -> Bool {
        guard index < bytes.count else { return false }
        switch bytes[index] {
        case UInt8(ascii: " "), 9, 10, 13, UInt8(ascii: "="), UInt8(ascii: "\""), UInt8(ascii: "'"):
            return false
        default: return true
        }
    }

    private func starts(_ text: StaticString) -> Bool {
        let count = text.utf8CodeUnitCount
        guard at + count <= bytes.count else { return false }
        return (0..<count).allSatisfy { bytes[at + $0] == text.utf8Start[$0] }
    }

    private mutating func seek(_ byte: UInt8) -> Bool {
        at = bytes.withUnsafeBytes { all in
            guard at < all.count, let start = all.baseAddress,
                let found = memchr(start + at, Int32(byte), all.count - at)
            else { return all.count }
            return start.distance(to: found)
        }
        return at < bytes.count
    }

    private mutating func skip(past end: StaticString) throws(XMLFault) {
        while seek(end.utf8Start[0]) {
            if starts(end) {
                at += end.utf8CodeUnitCount
                return
            }
            at += 1
        }
        throw .malformed(line: 0)
    }
}

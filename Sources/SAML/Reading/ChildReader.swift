import XMLSec

/// Reads the children of one element in the order of the schema and leaves none unread.
struct ChildReader {
    private let parent: XMLElement
    private var rest: ArraySlice<XMLElement>

    init(_ parent: XMLElement) throws(ReadingFault) {
        guard !parent.hasMixedContent else { throw parent.fault(.mixedContent) }
        self.parent = parent
        rest = parent.children[...]
    }

    /// The next child when it is one of `names`.
    mutating func optional(_ names: ElementName...) -> XMLElement? { next(of: names) }

    /// The next child, which has to be one of `names`.
    mutating func required(_ names: ElementName...) throws(ReadingFault) -> XMLElement {
        guard let child = next(of: names) else {
            throw parent.fault(.missingElement(names.map(\.local).joined(separator: " or ")))
        }
        return child
    }

    /// The next children as long as they are one of `names`.
    mutating func many(_ names: ElementName...) -> [XMLElement] {
        var found: [XMLElement] = []
        while let child = next(of: names) { found.append(child) }
        return found
    }

    /// Whatever stands next, for the places where the schema is open.
    mutating func anything() -> [XMLElement] {
        defer { rest = [] }
        return Array(rest)
    }

    /// Refuses what is left.
    func end() throws(ReadingFault) {
        guard let child = rest.first else { return }
        throw parent.fault(.unexpectedChild(String(child.name.prefix(60))))
    }

    private mutating func next(of names: [ElementName]) -> XMLElement? {
        guard let child = rest.first, names.contains(where: { child.isNamed($0) }) else { return nil }
        return rest.removeFirst()
    }
}

internal import CXMLSec

/// One element of a parsed document: a light, read-only handle that keeps the document alive.
public struct XMLElement: @unchecked Sendable {
    let document: DocumentHandle
    let node: OpaquePointer

    static func root(of document: DocumentHandle) -> XMLElement? {
        cxs_document_root(document.pointer).map { XMLElement(document: document, node: $0) }
    }

    /// The local name.
    public var name: String { String(cString: cxs_node_name(node)) }

    /// The namespace URI; nil without one.
    public var namespace: String? { cxs_node_namespace(node).map { String(cString: $0) } }

    /// Whether this is the element of that namespace and local name.
    public func `is`(_ name: String, in namespace: String?) -> Bool {
        lend(name, namespace) { cxs_node_is(node, $0, $1) != 0 }
    }

    /// The child elements, in document order.
    public var children: [XMLElement] {
        var elements: [XMLElement] = []
        var next = cxs_node_first_element(node)
        while let child = next {
            elements.append(XMLElement(document: document, node: child))
            next = cxs_node_next_element(child)
        }
        return elements
    }

    /// How many elements of that namespace and local name stand below this one, at any depth.
    public func count(of name: String, in namespace: String?) -> Int {
        lend(name, namespace) { Int(cxs_node_count(node, $0, $1)) }
    }

    /// The element around this one; nil for the document element.
    var parent: XMLElement? {
        cxs_node_parent_element(node).map { XMLElement(document: document, node: $0) }
    }

    /// Whether text other than white space, or a processing instruction, stands among the children.
    ///
    /// For an element that should have element children only; comments do not count.
    public var hasMixedContent: Bool { !content.isDisjoint(with: [.text, .instruction, .other]) }

    var content: Content { Content(rawValue: cxs_node_content(node)) }
}

extension XMLElement: Equatable {
    /// Whether both are the same element of the same document.
    public static func == (one: XMLElement, other: XMLElement) -> Bool { one.node == other.node }
}

extension XMLElement {
    /// The whole text: text and CDATA joined, comments skipped.
    ///
    /// A value cut in two by a comment therefore reads as one, never as its first part.
    ///
    /// - Throws: ``XMLFault/elementInText`` or ``XMLFault/instructionInText`` when there is more than text.
    public func text() throws(XMLFault) -> String {
        let content = content
        guard content.isDisjoint(with: [.element, .other]) else { throw .elementInText }
        guard !content.contains(.instruction) else { throw .instructionInText }
        return try .init(taking: { cxs_node_text(node, $0) })
    }
}

/// The kinds of node among the direct children.
struct Content: OptionSet {
    let rawValue: Int32

    static let element = Content(rawValue: Int32(CXS_CONTENT_ELEMENT.rawValue))
    static let text = Content(rawValue: Int32(CXS_CONTENT_TEXT.rawValue))
    static let comment = Content(rawValue: Int32(CXS_CONTENT_COMMENT.rawValue))
    static let instruction = Content(rawValue: Int32(CXS_CONTENT_INSTRUCTION.rawValue))
    static let other = Content(rawValue: Int32(CXS_CONTENT_OTHER.rawValue))
}

internal import CXMLSec

/// Builds the tree of libxml2 for a markup.
struct MarkupBuilder {
    private let document: DocumentHandle

    /// An empty document.
    init() throws(XMLFault) {
        guard let pointer = cxs_build_document() else { throw .outOfMemory }
        document = DocumentHandle(owning: pointer)
    }

    /// Adds an element with all below it.
    func add(_ markup: Markup, to parent: OpaquePointer?) throws(XMLFault) {
        try markup.checkZeroBytes()
        var element: OpaquePointer?
        try check(
            cxs_build_element(
                document.pointer, parent, markup.prefix, markup.namespace, markup.name, &element))
        guard let element else { throw .outOfMemory }
        for declaration in markup.declarations {
            try check(cxs_build_namespace(element, declaration.prefix, declaration.namespace))
        }
        for attribute in markup.attributes {
            try check(
                cxs_build_attribute(
                    element, attribute.prefix, attribute.namespace, attribute.name, attribute.value))
        }
        for child in markup.children { try add(child, to: element) }
        try markup.signature?.make(in: XMLElement(document: document, node: element))
    }

    private func add(_ child: Markup.Node, to parent: OpaquePointer) throws(XMLFault) {
        switch child {
        case .element(let markup): try add(markup, to: parent)
        case .text(let text): try check(cxs_build_text(parent, text))
        }
    }

    private func check(_ result: Int32) throws(XMLFault) {
        switch cxs_build_result(UInt32(result)) {
        case CXS_BUILT: return
        case CXS_BUILD_NAME: throw .unwritableName
        case CXS_BUILD_CHARACTER: throw .unwritableCharacter
        default: throw .outOfMemory
        }
    }

    /// The document as bytes.
    func serialized() throws(XMLFault) -> [UInt8] {
        try .init(taking: { cxs_build_serialize(document.pointer, $0) })
    }
}

extension Markup {
    /// C would read a text as far as its first zero byte only.
    fileprivate func checkZeroBytes() throws(XMLFault) {
        var texts = [prefix, namespace, name]
        texts += declarations.flatMap { [$0.prefix, $0.namespace] }
        texts += attributes.flatMap { [$0.prefix, $0.namespace, $0.name, $0.value] }
        texts += children.map { if case .text(let text) = $0 { text } else { nil } }
        guard !texts.contains(where: { $0?.utf8.contains(0) == true }) else { throw .unwritableCharacter }
    }

    /// The element as UTF-8, without XML declaration or indentation, its signatures made.
    ///
    /// - Throws: ``XMLFault/unwritableName`` or ``XMLFault/unwritableCharacter`` for what XML cannot carry.
    public func serialized() throws(XMLFault) -> [UInt8] {
        let builder = try MarkupBuilder()
        try builder.add(self, to: nil)
        return try builder.serialized()
    }
}

internal import CXMLSec

extension XMLElement {
    /// Prefixes and URIs that are bound here, the innermost binding of each prefix.
    var namespacesInScope: [Markup.Declaration] {
        let around = parent?.namespacesInScope ?? []
        return declarations + around.filter { outer in !declarations.contains { $0.prefix == outer.prefix } }
    }

    private var declarations: [Markup.Declaration] {
        var declarations: [Markup.Declaration] = []
        var next = cxs_node_first_namespace(node)
        while let namespace = next {
            let prefix = cxs_namespace_prefix(namespace).map { String(cString: $0) }
            let uri = cxs_namespace_uri(namespace).map { String(cString: $0) } ?? ""
            if !uri.isEmpty { declarations.append(.init(prefix: prefix, namespace: uri)) }
            next = cxs_namespace_next(namespace)
        }
        return declarations
    }
}

extension XMLDocument {
    /// Parses one element that uses prefixes of the place it was taken from.
    init(parsing bytes: [UInt8], declaring namespaces: [Markup.Declaration]) throws(XMLFault) {
        let around = Markup("context", prefix: nil, namespace: nil, declarations: namespaces)
        var wrapped = try Array(around.serialized().dropLast(2)) + Array(">".utf8)
        wrapped += bytes
        wrapped += Array("</context>".utf8)
        let document = try XMLDocument(parsing: wrapped)
        guard document.root.content == .element, let only = document.root.children.first,
            document.root.children.count == 1
        else { throw .malformed(line: 0) }
        self.init(root: only)
    }
}

internal import CXMLSec

extension XMLElement {
    /// All attributes, in document order.
    public var attributes: [XMLAttribute] {
        attributeNodes.map { attribute in
            XMLAttribute(
                name: String(cString: cxs_attribute_name(attribute)),
                namespace: cxs_attribute_namespace(attribute).map { String(cString: $0) },
                value: Self.value(of: attribute))
        }
    }

    /// The value of the attribute of exactly that name in no namespace.
    public func attribute(_ name: String) -> String? { attribute(name, in: nil) }

    /// The value of the attribute of exactly that local name and namespace URI.
    public func attribute(_ name: String, in namespace: String?) -> String? {
        lend(name, namespace) { cxs_node_attribute(node, $0, $1) }.map(Self.value)
    }

    /// Whether there is no attribute but some of those names in no namespace.
    func hasOnlyAttributes(_ names: [String]) -> Bool {
        let known = names.filter { lend($0, nil) { cxs_node_attribute(node, $0, $1) } != nil }
        return known.count == attributeNodes.count
    }

    private var attributeNodes: [OpaquePointer] {
        var nodes: [OpaquePointer] = []
        var next = cxs_node_first_attribute(node)
        while let attribute = next {
            nodes.append(attribute)
            next = cxs_attribute_next(attribute)
        }
        return nodes
    }

    private static func value(of attribute: OpaquePointer) -> String {
        (try? String(taking: { cxs_attribute_value(attribute, $0) })) ?? ""
    }
}

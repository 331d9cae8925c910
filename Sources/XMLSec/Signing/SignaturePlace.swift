internal import CXMLSec

extension XMLElement {
    /// The one `ds:Signature` among the direct children.
    func onlySignature() throws(SignatureFault) -> XMLElement {
        let signatures = children.filter { $0.is("Signature", in: DSig.namespace) }
        guard let signature = signatures.first else {
            throw isReferredToElsewhere ? .notDirectChild : .missing
        }
        guard signatures.count == 1 else { throw .several }
        return signature
    }

    /// The identifier, when it can be referred to and nothing else in the document can be taken for it.
    func signableIdentifier() throws(SignatureFault) -> String {
        guard let identifier = attribute("ID"), identifier.utf8.count <= 256, cxs_is_ncname(identifier) != 0
        else { throw .identifierMissing }
        guard cxs_document_identifier_count(document.pointer, identifier) == 1 else { throw .duplicateID }
        return identifier
    }

    /// Whether some signature in the document names this element; only to tell why there is none to verify.
    private var isReferredToElsewhere: Bool {
        guard let identifier = attribute("ID") else { return false }
        var next = cxs_document_root(document.pointer)
        while let node = next {
            let candidate = XMLElement(document: document, node: node)
            if candidate.is("Reference", in: DSig.namespace), candidate.attribute("URI") == "#" + identifier {
                return true
            }
            next = cxs_node_following_element(node, cxs_document_root(document.pointer))
        }
        return false
    }
}

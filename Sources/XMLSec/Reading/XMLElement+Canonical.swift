internal import CXMLSec

extension XMLElement {
    /// The element with all that is in it, in the one byte sequence that a signature over it would digest.
    ///
    /// - Returns: UTF-8, the same wherever in a document the element stands.
    /// - Throws: ``XMLFault/outOfMemory``.
    /// - Source: Exclusive XML Canonicalization 1.0, without comments and without inclusive prefixes.
    public func canonicalBytes() throws(XMLFault) -> [UInt8] {
        try .init(taking: { cxs_node_canonical(node, $0) })
    }
}

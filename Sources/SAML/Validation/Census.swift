import XMLSec

/// What there is in a document, the advice of its assertion left out: whatever hides there is never read.
struct Census {
    /// Assertions, plain or encrypted.
    private(set) var assertions: Int
    /// Signatures that are no child of a message or of the assertion.
    private(set) var straySignatures = 0

    /// Counts everything in and below `root`.
    ///
    /// - Parameters:
    ///   - root: The document element.
    ///   - assertion: The one assertion, in or at `root`.
    ///   - messages: The messages around it.
    init(of root: XMLElement, assertion: XMLElement?, _ messages: [XMLElement]) {
        let isAssertion = root.isNamed(.saml("Assertion")) || root.isNamed(.saml("EncryptedAssertion"))
        assertions = isAssertion ? 1 : 0
        count(root, 1)
        let children = assertion?.children ?? []
        for advice in children where advice.isNamed(.saml("Advice")) { count(advice, -1) }
        let signed = messages.map(\.children) + [children]
        straySignatures -= signed.joined().count { $0.isNamed(.ds("Signature")) }
    }

    /// Adds, or takes away, what stands below an element.
    private mutating func count(_ element: XMLElement, _ sign: Int) {
        for name in [ElementName.saml("Assertion"), .saml("EncryptedAssertion")] {
            assertions += sign * element.count(of: name)
        }
        straySignatures += sign * element.count(of: .ds("Signature"))
    }
}

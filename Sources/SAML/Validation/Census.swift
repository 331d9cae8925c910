import XMLSec

/// What there is in a document, the advice of its assertion left out: whatever hides there is never read.
struct Census {
    /// Assertions, plain or encrypted.
    private(set) var assertions = 0
    /// Signatures that are no child of a message or of the assertion.
    private(set) var straySignatures = 0

    /// Counts everything in and below `root`.
    init(of root: XMLElement, assertion: XMLElement?, _ messages: [XMLElement]) {
        count(root, assertion, messages + (assertion.map { [$0] } ?? []))
    }

    private mutating func count(_ element: XMLElement, _ assertion: XMLElement?, _ signable: [XMLElement]) {
        if element.isNamed(.saml("Assertion")) || element.isNamed(.saml("EncryptedAssertion")) {
            assertions += 1
        }
        let maySign = signable.contains(element)
        let mayAdvise = element == assertion
        for child in element.children where !(mayAdvise && child.isNamed(.saml("Advice"))) {
            if child.isNamed(.ds("Signature")), !maySign { straySignatures += 1 }
            count(child, assertion, signable)
        }
    }
}

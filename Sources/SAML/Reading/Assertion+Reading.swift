import XMLSec

extension Assertion {
    /// Reads an assertion from bytes that were verified.
    ///
    /// Of what stands in an `Advice`, nothing is read but how its assertions are called and who made them.
    init(reading element: XMLElement) throws(ReadingFault) {
        try element.expect(.saml("Assertion"))
        var children = try ChildReader(element)
        id = try element.requiredID()
        version = try element.required("Version")
        issueInstant = try element.requiredInstant("IssueInstant")
        issuer = try Issuer(reading: children.required(.saml("Issuer")))
        _ = children.optional(.ds("Signature"))
        subject = try Subject(reading: children.required(.saml("Subject")))
        conditions = try Conditions(readingOptional: children.optional(.saml("Conditions")))
        advice = children.optional(.saml("Advice"))?.namedAssertions
        var statements = Statements()
        while let next = children.optional(
            .saml("AuthnStatement"), .saml("AttributeStatement"), .saml("AuthzDecisionStatement"),
            .saml("Statement"))
        {
            try statements.add(next)
        }
        try children.end()
        authnStatements = statements.authn
        attributes = statements.attributes
        encryptedAttributes = statements.encrypted
    }
}

extension XMLElement {
    /// The assertions that are children and have a name, at most sixteen.
    fileprivate var namedAssertions: [AdviceAssertion] {
        let assertions = children.lazy.filter { $0.isNamed(.saml("Assertion")) }
        return Array(assertions.compactMap(AdviceAssertion.init(naming:)).prefix(16))
    }
}

/// The statements read so far; those of kinds that concern nobody here are stepped over.
private struct Statements {
    var authn: [AuthnStatement] = []
    var attributes: [Attribute] = []
    var encrypted: [XMLElement] = []

    mutating func add(_ element: XMLElement) throws(ReadingFault) {
        if element.isNamed(.saml("AuthnStatement")) {
            authn.append(try AuthnStatement(reading: element))
        } else if element.isNamed(.saml("AttributeStatement")) {
            try addAttributes(of: element)
        }
    }

    private mutating func addAttributes(of statement: XMLElement) throws(ReadingFault) {
        var children = try ChildReader(statement)
        while let next = children.optional(.saml("Attribute"), .saml("EncryptedAttribute")) {
            if next.isNamed(.saml("Attribute")) {
                attributes.append(try Attribute(reading: next))
            } else {
                encrypted.append(next)
            }
        }
        try children.end()
    }
}

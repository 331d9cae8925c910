import XMLSec

extension Assertion {
    /// Reads an assertion from bytes that were verified.
    ///
    /// What stands in an `Advice` is never read but for the IDs of its assertions.
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
        advice = children.optional(.saml("Advice"))?.adviceIDs
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
    /// The well-formed IDs of the assertions that are children, at most sixteen.
    fileprivate var adviceIDs: [String] {
        let ids = children.filter { $0.isNamed(.saml("Assertion")) }.compactMap { $0.attribute("ID") }
        return Array(ids.filter(MessageID.isWellFormed).prefix(16))
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

import XMLSec

extension AuthnStatement {
    init(reading element: XMLElement) throws(ReadingFault) {
        authnInstant = try element.requiredInstant("AuthnInstant")
        sessionIndex = element.attribute("SessionIndex")
        sessionNotOnOrAfter = try element.optionalInstant("SessionNotOnOrAfter")
        var children = try ChildReader(element)
        _ = children.optional(.saml("SubjectLocality"))
        classRef = try Self.classRef(in: children.required(.saml("AuthnContext")))
        try children.end()
    }

    private static func classRef(in context: XMLElement) throws(ReadingFault) -> String? {
        var children = try ChildReader(context)
        let reference = try children.optional(.saml("AuthnContextClassRef"))?.requiredText()
        if reference == nil {
            _ = try children.required(.saml("AuthnContextDecl"), .saml("AuthnContextDeclRef"))
        } else {
            _ = children.optional(.saml("AuthnContextDecl"), .saml("AuthnContextDeclRef"))
        }
        _ = children.many(.saml("AuthenticatingAuthority"))
        try children.end()
        return reference
    }
}

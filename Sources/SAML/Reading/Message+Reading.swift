import XMLSec

extension Issuer {
    init(reading element: XMLElement) throws(ReadingFault) {
        entityID = try element.requiredText().trimmingXMLSpace
        guard !entityID.isEmpty else { throw element.fault(.malformedText) }
        let qualifiers = ["NameQualifier", "SPNameQualifier", "SPProvidedID"]
        isEntity =
            element.attribute("Format")?.isExactly(Identifier.entityFormat) ?? true
            && qualifiers.allSatisfy { element.attribute($0) == nil }
    }
}

extension MessageHeader {
    /// Reads the attributes of a response and its first children, up to the status.
    ///
    /// A signature is stepped over: it is verified elsewhere, and gone from bytes that were verified.
    init(reading element: XMLElement, _ children: inout ChildReader) throws(ReadingFault) {
        id = try element.requiredID()
        version = try element.required("Version")
        issueInstant = try element.requiredInstant("IssueInstant")
        destination = element.attribute("Destination")
        inResponseTo = element.attribute("InResponseTo")
        if let first = children.optional(.saml("Issuer")) {
            issuer = try Issuer(reading: first)
        } else {
            issuer = nil
        }
        _ = children.optional(.ds("Signature"))
        _ = children.optional(.samlp("Extensions"))
    }
}

extension Status {
    init(reading element: XMLElement) throws(ReadingFault) {
        var children = try ChildReader(element)
        let top = try children.required(.samlp("StatusCode"))
        message = try children.optional(.samlp("StatusMessage"))?.wholeText()
        _ = children.optional(.samlp("StatusDetail"))
        try children.end()
        code = try top.required("Value")
        detail = try Self.nested(in: top)?.required("Value")
    }

    private static func nested(in code: XMLElement) throws(ReadingFault) -> XMLElement? {
        var children = try ChildReader(code)
        let nested = children.optional(.samlp("StatusCode"))
        try children.end()
        return nested
    }
}

extension ArtifactResponse {
    init(reading element: XMLElement) throws(ReadingFault) {
        try element.expect(.samlp("ArtifactResponse"))
        var children = try ChildReader(element)
        header = try MessageHeader(reading: element, &children)
        status = try Status(reading: children.required(.samlp("Status")))
        message = children.optional(.samlp("Response"))
        try children.end()
    }
}

extension Response {
    init(reading element: XMLElement) throws(ReadingFault) {
        try element.expect(.samlp("Response"))
        var children = try ChildReader(element)
        header = try MessageHeader(reading: element, &children)
        status = try Status(reading: children.required(.samlp("Status")))
        assertions = children.many(.saml("Assertion"), .saml("EncryptedAssertion"))
        try children.end()
    }
}

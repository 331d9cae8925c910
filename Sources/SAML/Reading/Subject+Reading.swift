import XMLSec

extension Subject {
    init(reading element: XMLElement) throws(ReadingFault) {
        var children = try ChildReader(element)
        identifier = try SubjectIdentifier(
            readingOptional: children.optional(.saml("NameID"), .saml("EncryptedID"), .saml("BaseID")))
        var confirmations: [SubjectConfirmation] = []
        while let next = children.optional(.saml("SubjectConfirmation")) {
            confirmations.append(try SubjectConfirmation(reading: next))
        }
        try children.end()
        self.confirmations = confirmations
    }
}

extension SubjectIdentifier {
    init(readingOptional element: XMLElement?) throws(ReadingFault) {
        guard let element else {
            self = .none
            return
        }
        if element.isNamed(.saml("NameID")) {
            self = .name(try NameID(reading: element))
        } else if element.isNamed(.saml("EncryptedID")) {
            self = .encrypted(element)
        } else {
            self = .unknown
        }
    }
}

extension NameID {
    /// Takes the whole text as it stands: nothing is trimmed, and a comment does not cut it.
    init(reading element: XMLElement) throws(ReadingFault) {
        try element.expect(.saml("NameID"))
        self.init(
            text: try element.requiredText(), format: element.attribute("Format"),
            nameQualifier: element.attribute("NameQualifier"),
            spNameQualifier: element.attribute("SPNameQualifier"))
    }
}

extension SubjectConfirmation {
    init(reading element: XMLElement) throws(ReadingFault) {
        method = try element.required("Method")
        var children = try ChildReader(element)
        _ = children.optional(.saml("NameID"), .saml("EncryptedID"), .saml("BaseID"))
        if let next = children.optional(.saml("SubjectConfirmationData")) {
            data = try Data(reading: next)
        } else {
            data = nil
        }
        try children.end()
    }
}

extension SubjectConfirmation.Data {
    /// Reads the attributes; the content is open to any extension and concerns no bearer.
    init(reading element: XMLElement) throws(ReadingFault) {
        recipient = element.attribute("Recipient")
        notBefore = try element.optionalInstant("NotBefore")
        notOnOrAfter = try element.optionalInstant("NotOnOrAfter")
        inResponseTo = element.attribute("InResponseTo")
    }
}

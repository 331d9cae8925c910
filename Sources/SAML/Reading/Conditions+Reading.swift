import XMLSec

extension Conditions {
    init?(readingOptional element: XMLElement?) throws(ReadingFault) {
        guard let element else { return nil }
        try self.init(reading: element)
    }

    init(reading element: XMLElement) throws(ReadingFault) {
        notBefore = try element.optionalInstant("NotBefore")
        notOnOrAfter = try element.optionalInstant("NotOnOrAfter")
        var children = try ChildReader(element)
        var seen = Kinds()
        for child in children.anything() { try seen.add(child) }
        try children.end()
        audienceRestrictions = seen.restrictions
        unknown = seen.unknown
    }
}

/// The conditions read so far, in any order.
private struct Kinds {
    var restrictions: [[String]] = []
    var unknown: [String] = []
    private var onlyOnce: [ElementName] = []

    mutating func add(_ element: XMLElement) throws(ReadingFault) {
        if element.isNamed(.saml("AudienceRestriction")) {
            restrictions.append(try Self.audiences(of: element))
        } else if let kind = [.saml("OneTimeUse"), .saml("ProxyRestriction")].first(where: element.isNamed) {
            guard !onlyOnce.contains(kind) else { throw element.fault(.unexpectedChild(kind.local)) }
            onlyOnce.append(kind)
        } else {
            unknown.append(String(element.name.prefix(60)))
        }
    }

    private static func audiences(of restriction: XMLElement) throws(ReadingFault) -> [String] {
        var children = try ChildReader(restriction)
        var audiences = [try children.required(.saml("Audience")).requiredText().trimmingXMLSpace]
        while let next = children.optional(.saml("Audience")) {
            audiences.append(try next.requiredText().trimmingXMLSpace)
        }
        try children.end()
        return audiences
    }
}

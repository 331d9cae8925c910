import XMLSec

extension Examination {
    /// Makes readable what is encrypted inside the assertion and holds the whole to the rules.
    mutating func judge(_ assertion: Assertion) -> Candidate? {
        let decrypted = attributes(from: assertion.encryptedAttributes)
        let candidate = Candidate(
            assertion: assertion, nameID: nameID(of: assertion.subject), decryptedAttributes: decrypted,
            profile: profile, providerID: provider.entityID, expected: expected,
            identifiers: profile == .eherkenning
                ? Identifiers(in: assertion.attributes + decrypted, expected) : Identifiers())
        for rule in AssertionRule.allCases {
            if let finding = rule.finding(on: candidate) { report.note(rule.check, finding) }
        }
        for rule in MandateRule.allCases where report.checks.contains(rule.check) {
            if let finding = rule.finding(on: candidate) { report.note(rule.check, finding) }
        }
        for rule in StaffRule.allCases where report.checks.contains(rule.check) {
            report.note(rule.check, rule.finding(on: candidate))
        }
        if let bearer = candidate.bearer {
            for rule in ConfirmationRule.allCases {
                report.note(rule.check, rule.finding(on: bearer, expected))
            }
        }
        return candidate
    }

    private mutating func nameID(of subject: Subject) -> NameID? {
        guard case .encrypted(let element) = subject.identifier else {
            report.note(.nameIDDecryption, .notApplicable("the name is not encrypted"))
            if case .name(let name) = subject.identifier { return name }
            return nil
        }
        let name = plain(element).flatMap { try? NameID(reading: $0) }
        report.note(.nameIDDecryption, name == nil ? .undecryptable : .passed)
        return name
    }

    private mutating func attributes(from elements: [XMLElement]) -> [Attribute] {
        guard !elements.isEmpty else {
            report.note(.attributesDecryption, .notApplicable("no attribute is encrypted"))
            return []
        }
        let attributes = elements.compactMap { element in
            plain(element).flatMap { try? Attribute(reading: $0) }
        }
        report.note(
            .attributesDecryption, attributes.count == elements.count ? .passed : .undecryptable)
        return attributes
    }

    private func plain(_ element: XMLElement) -> XMLElement? {
        try? element.decrypted(with: expected.decryptionKeys, recipient: expected.entityID).root
    }
}

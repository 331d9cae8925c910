import XMLSec

extension Examination {
    /// Finds the one assertion, and with it the signed bytes that cover it.
    mutating func judgeAssertions(_ believed: BelievedMessages) -> XMLElement? {
        guard let original = believed.path.response?.content, judgeCount(original, on: believed.path),
            let element = original.assertions.first
        else { return nil }
        let copy = believed.response?.assertions.first
        if element.isNamed(.saml("Assertion")) {
            report.note(.assertionDecryption, .notApplicable("the assertion is not encrypted"))
            return believed.isBroken && !element.isSigned ? nil : proven(element, inside: copy)
        }
        guard !believed.isBroken, let plain = decrypt(copy ?? element) else { return nil }
        return proven(plain, inside: copy == nil ? nil : plain)
    }

    /// Exactly one assertion, plain or encrypted, outside the advice of that very assertion.
    private mutating func judgeCount(_ response: Response, on path: MessagePath) -> Bool {
        let signable = [path.artifactResponse?.element, path.response?.element].compactMap(\.self)
        let census = Census(of: path.root, assertion: response.assertions.first, signable)
        note(census)
        return census.assertions == 1 && response.assertions.count == 1
    }

    private mutating func note(_ census: Census) {
        report.note(
            .assertionSingle,
            .from(census.assertions == 1, expected: "1", actual: "\(census.assertions)"))
        guard census.assertions == 1, census.straySignatures > 0 else { return }
        report.note(
            .signatureStructure, .failed(hint: "a signature is not the direct child of what it signs"))
    }

    private mutating func proven(_ element: XMLElement, inside believed: XMLElement?) -> XMLElement? {
        switch seal(element, inside: believed) {
        case .holds(let element): return element
        case .unsigned(.some(let element)): return element
        case .unsigned(.none):
            report.note(
                .signaturePresent, .failed(hint: "neither the assertion nor a message around it is signed"))
            return nil
        case .broken: return nil
        }
    }

    /// Decrypts an assertion; whatever goes wrong reads the same.
    private mutating func decrypt(_ element: XMLElement) -> XMLElement? {
        guard
            let plain = try? element.decrypted(with: expected.decryptionKeys, recipient: expected.entityID)
                .root,
            plain.isNamed(.saml("Assertion"))
        else {
            report.note(.assertionDecryption, .undecryptable)
            return nil
        }
        report.note(.assertionDecryption, .passed)
        let census = Census(of: plain, assertion: plain, [])
        note(census)
        return census.assertions == 1 ? plain : nil
    }

    /// Reads the assertion from its signed bytes.
    mutating func read(_ element: XMLElement) -> Assertion? {
        do {
            let assertion = try Assertion(reading: element)
            report.note(.assertionStructure, .passed)
            return assertion
        } catch {
            report.note(.assertionStructure, .failed(hint: error.description))
            return nil
        }
    }
}

extension Finding {
    /// One text for every cause, so that nobody learns from the difference.
    static let undecryptable = Self.failed(hint: "it cannot be decrypted with the keys that are configured")
}

import XMLSec

/// The messages of a path, each beside the copy of it that was signed, if there is one.
struct BelievedMessages {
    let path: MessagePath
    let artifactResponse: ArtifactResponse?
    let response: Response?
    /// Whether some signature was found and did not hold: then nothing is decrypted or read further.
    let isBroken: Bool
}

extension Examination {
    /// Verifies the signatures of the messages and reads what they cover from the signed bytes.
    ///
    /// An element with a signature of its own is believed on that; one without is believed as it stands in the
    /// signed bytes around it.
    mutating func believe(_ path: MessagePath) -> BelievedMessages {
        let outer = path.artifactResponse.map { seal($0.element, inside: nil) } ?? .unsigned(nil)
        let artifactResponse = outer.element.flatMap { reread($0, ArtifactResponse.init(reading:)) }
        let inner =
            path.response.map { seal($0.element, inside: artifactResponse?.message) } ?? .unsigned(nil)
        return BelievedMessages(
            path: path, artifactResponse: artifactResponse,
            response: inner.element.flatMap { reread($0, Response.init(reading:)) },
            isBroken: outer.isBroken || inner.isBroken)
    }

    /// Verifies the signature of `element`, if it has one.
    ///
    /// - Parameters:
    ///   - element: The element as it came.
    ///   - believed: The same element in the signed bytes around it, if there are any.
    /// - Returns: What may be believed of it.
    mutating func seal(_ element: XMLElement, inside believed: XMLElement?) -> Seal {
        guard element.isSigned else { return .unsigned(believed) }
        guard element.hasSignatureAfterIssuer else {
            report.note(
                .signatureStructure,
                .failed(hint: "the signature of \(element.name) does not follow its issuer"))
            return .broken
        }
        do {
            let verified = try element.verify(with: provider.signingKeys)
            noteSignature(by: verified.key)
            return .holds(verified.element)
        } catch {
            note(error, on: element)
            return .broken
        }
    }

    private mutating func reread<Content>(
        _ element: XMLElement, _ read: (XMLElement) throws(ReadingFault) -> Content
    ) -> Content? {
        do { return try read(element) } catch {
            report.note(.messageStructure, .failed(hint: "in the signed bytes, \(error)"))
            return nil
        }
    }
}

/// What came of the signature of one element.
enum Seal {
    /// It has none; it is believed if it stands in signed bytes.
    case unsigned(XMLElement?)
    case holds(XMLElement)
    case broken

    /// The element in signed bytes.
    var element: XMLElement? {
        switch self {
        case .unsigned(let element): element
        case .holds(let element): element
        case .broken: nil
        }
    }

    var isBroken: Bool {
        if case .broken = self { true } else { false }
    }
}

extension XMLElement {
    /// Whether the children begin with an issuer and the signature, as the schema has it.
    fileprivate var hasSignatureAfterIssuer: Bool {
        let first = children.prefix(2)
        return first.count == 2 && first[0].isNamed(.saml("Issuer")) && first[1].isNamed(.ds("Signature"))
    }
}

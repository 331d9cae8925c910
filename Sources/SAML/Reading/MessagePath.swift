import XMLSec

/// The one path on which messages are looked for: SOAP envelope, artifact response, response.
///
/// No element is ever searched for; whatever stands off the path is refused or not read.
struct MessagePath {
    let root: XMLElement
    let artifactResponse: Step<ArtifactResponse>?
    let response: Step<Response>?

    /// An element of the path and what it says.
    struct Step<Content> {
        let element: XMLElement
        let content: Content
    }

    init(from root: XMLElement, _ input: Input) throws(ReadingFault) {
        self.root = root
        switch input {
        case .response:
            artifactResponse = nil
            response = Step(element: root, content: try Response(reading: root))
        case .artifactResponse:
            let outer = try root.soapContent()
            let content = try ArtifactResponse(reading: outer)
            artifactResponse = Step(element: outer, content: content)
            if let inner = content.message {
                response = Step(element: inner, content: try Response(reading: inner))
            } else {
                response = nil
            }
        }
    }
}

extension XMLElement {
    /// The one element in the body of a SOAP envelope; the element itself when it is no envelope.
    ///
    /// - Source: SOAP 1.1 §4; SAML Bindings 3.2.2.1. A header that has to be understood is not.
    func soapContent() throws(ReadingFault) -> XMLElement {
        guard isNamed(.soap("Envelope")) else { return self }
        var children = try ChildReader(self)
        if let header = children.optional(.soap("Header")) {
            let demands = header.children.contains { child in
                child.attributes.contains { $0.name == "mustUnderstand" && $0.value != "0" }
            }
            guard !demands else { throw header.fault(.unexpectedChild("entry that must be understood")) }
        }
        let body = try children.required(.soap("Body"))
        try children.end()
        var content = try ChildReader(body)
        let message = try content.required(.samlp("ArtifactResponse"))
        try content.end()
        return message
    }
}

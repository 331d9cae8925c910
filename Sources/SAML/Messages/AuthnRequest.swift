public import XMLSec

/// Asks a provider to log somebody in.
///
/// - Source: SAML Core 3.4.1; Koppelvlakspecificatie DigiD SAML 3.x, AuthnRequest; Afsprakenstelsel eTD 1.13, Interface
///   specifications DV-HM.
public struct AuthnRequest: Hashable, Sendable {
    /// ID, time, destination and issuer.
    public let header: RequestHeader
    /// Where the response goes.
    public let answer: Answer
    /// Whether the person has to log in even when the provider has a session.
    public let forceAuthn: Bool
    /// The lowest class that will do, a URI; nil leaves the choice to the provider.
    public let minimumClass: String?
    /// The number of the dienst among our attribute consuming services; nil where the provider knows none.
    public let service: UInt16?

    /// Where the response goes.
    public enum Answer: Hashable, Sendable {
        /// To that address, by that binding.
        case address(String, Binding)
        /// To the address with that index in our metadata.
        case index(UInt16)
    }

    /// Asks for a login at `minimumClass` or higher.
    public init(
        header: RequestHeader, answer: Answer, forceAuthn: Bool, minimumClass: String?,
        service: UInt16? = nil
    ) {
        self.header = header
        self.answer = answer
        self.forceAuthn = forceAuthn
        self.minimumClass = minimumClass
        self.service = service
    }

    /// The message, unsigned.
    public var markup: Markup {
        .samlp(
            "AuthnRequest",
            header.attributes + [.init("ForceAuthn", forceAuthn ? "true" : "false")] + answer.attributes
                + Markup.Attribute.optional("AttributeConsumingServiceIndex", service.map { "\($0)" }),
            [header.issuerElement] + requestedContext)
    }

    private var requestedContext: [Markup.Node] {
        guard let minimumClass else { return [] }
        let reference = Markup.saml("AuthnContextClassRef", [], [.text(minimumClass)])
        return [
            .element(
                .samlp("RequestedAuthnContext", [.init("Comparison", "minimum")], [.element(reference)]))
        ]
    }
}

extension AuthnRequest.Answer {
    fileprivate var attributes: [Markup.Attribute] {
        switch self {
        case .address(let location, let binding):
            [
                .init("ProtocolBinding", binding.rawValue),
                .init("AssertionConsumerServiceURL", location),
            ]
        case .index(let index): [.init("AssertionConsumerServiceIndex", "\(index)")]
        }
    }
}

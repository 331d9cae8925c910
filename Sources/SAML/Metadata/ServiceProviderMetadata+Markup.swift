import XMLSec

extension ServiceProviderMetadata {
    /// The document, unsigned.
    var markup: Markup {
        .md(
            "EntityDescriptor",
            [
                .init("ID", id), .init("entityID", entityID),
                .init("validUntil", Instant.write(validUntil)),
            ], [.element(role)])
    }

    private var role: Markup {
        .md(
            "SPSSODescriptor",
            [
                .init("AuthnRequestsSigned", "true"), .init("WantAssertionsSigned", "true"),
                .init("protocolSupportEnumeration", Namespace.protocol),
            ],
            (signingKeys.map { $0.markup(use: "signing") }
                + encryptionKeys.map { $0.markup(use: "encryption") }
                + singleLogout.map(\.markup) + assertionConsumers.map(\.markup)).map(Markup.Node.element))
    }
}

extension ServiceProviderMetadata.PublishedKey {
    fileprivate func markup(use: String) -> Markup {
        let certificate = Markup.ds("X509Certificate", [.text(certificate)])
        let data = Markup.ds("X509Data", [.element(certificate)])
        let name = name.map { [Markup.Node.element(.ds("KeyName", [.text($0)]))] } ?? []
        return .md(
            "KeyDescriptor", [.init("use", use)], [.element(.ds("KeyInfo", name + [.element(data)]))])
    }
}

extension ServiceProviderMetadata.AssertionConsumer {
    fileprivate var markup: Markup {
        .md(
            "AssertionConsumerService",
            [.init("Binding", binding.rawValue), .init("Location", location), .init("index", "\(index)")]
                + (isDefault ? [.init("isDefault", "true")] : []))
    }
}

extension ServiceProviderMetadata.Logout {
    fileprivate var markup: Markup {
        .md("SingleLogoutService", [.init("Binding", binding.rawValue), .init("Location", location)])
    }
}

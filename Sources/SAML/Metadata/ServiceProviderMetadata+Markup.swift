import XMLSec

extension ServiceProviderMetadata {
    /// The document, unsigned.
    var markup: Markup {
        .md(
            "EntityDescriptor",
            [.init("ID", id), .init("entityID", entityID)]
                + Markup.Attribute.optional("validUntil", validUntil.map(Instant.write)), [.element(role)])
    }

    private var role: Markup {
        .md(
            "SPSSODescriptor",
            [
                .init("AuthnRequestsSigned", "true"), .init("WantAssertionsSigned", "true"),
                .init("protocolSupportEnumeration", Namespace.protocol),
            ],
            (signingKeys.map { $0.markup(use: namesUse ? "signing" : nil) }
                + encryptionKeys.map { $0.markup(use: namesUse ? "encryption" : nil) }
                + singleLogout.map(\.markup) + assertionConsumers.map(\.markup)
                + serviceElements).map(Markup.Node.element))
    }
}

extension ServiceProviderMetadata.PublishedKey {
    func markup(use: String?) -> Markup {
        let certificate = Markup.ds("X509Certificate", [.text(certificate)])
        let data = Markup.ds("X509Data", [.element(certificate)])
        let name = name.map { [Markup.Node.element(.ds("KeyName", [.text($0)]))] } ?? []
        return .md(
            "KeyDescriptor", Markup.Attribute.optional("use", use),
            [.element(.ds("KeyInfo", name + [.element(data)]))])
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

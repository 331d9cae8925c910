import XMLSec

extension ServiceProviderMetadata {
    /// One attribute consuming service a dienst, the first of several the default.
    var serviceElements: [Markup] {
        services.enumerated().map { position, service in
            service.consumingService(isDefault: services.count > 1 && position == 0)
        }
    }
}

extension ETDService {
    /// The dienst by its index; what is asked for begins with the dienst itself.
    ///
    /// - Source: SAML Metadata 2.4.4.1; Afsprakenstelsel eTD 1.13, DV metadata for HM.
    fileprivate func consumingService(isDefault: Bool) -> Markup {
        let requested = [id.description] + attributes.map(\.name)
        let children =
            name.elements { .md("ServiceName", $0, $1) }
            + description.elements { .md("ServiceDescription", $0, $1) }
            + requested.map { .md("RequestedAttribute", [.init("Name", $0), .init("isRequired", "false")]) }
        return .md(
            "AttributeConsumingService",
            [.init("index", "\(id.index)")] + (isDefault ? [.init("isDefault", "true")] : []),
            children.map(Markup.Node.element))
    }
}

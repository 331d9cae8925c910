import Identity
import XMLSec

extension ServiceCatalogue {
    static let namespace = "urn:etoegang:1.13:service-catalog"

    /// The document, unsigned.
    var markup: Markup {
        .esc(
            "ServiceCatalogue",
            [
                .init("ID", id), .esc("IssueInstant", Instant.write(issueInstant)),
                .esc("Version", version.description),
            ], [providerElement])
    }

    private var providerElement: Markup {
        .esc(
            "ServiceProvider", [.isPublic],
            [.esc("ServiceProviderID", text: provider.oin.description)]
                + provider.name.elements { .esc("OrganizationDisplayName", $0, $1) }
                + definitions.map { $0.definition(for: broker) }
                + services.map { $0.instance(for: broker, certificates) })
    }

    /// A definition may have several instances: each is written once, as its first instance has it.
    private var definitions: [ETDService] {
        var seen: Set<String> = []
        return services.filter { seen.insert($0.definitionUUID).inserted }
    }
}

extension Markup {
    /// An element of the catalogue with elements inside.
    static func esc(_ name: String, _ attributes: [Attribute], _ children: [Markup]) -> Markup {
        esc(name, attributes, children.map(Node.element))
    }

    /// An element of the catalogue with anything inside.
    static func esc(_ name: String, _ attributes: [Attribute], _ children: [Node]) -> Markup {
        Markup(
            name, prefix: "esc", namespace: ServiceCatalogue.namespace, attributes: attributes,
            children: children)
    }

    /// An element of the catalogue with a text inside.
    static func esc(_ name: String, text: String) -> Markup { esc(name, [], [Node.text(text)]) }
}

extension Markup.Attribute {
    /// An attribute of the catalogue, qualified as the schema has it.
    static func esc(_ name: String, _ value: String) -> Self {
        Self(name, value, prefix: "esc", namespace: ServiceCatalogue.namespace)
    }

    static let isPublic = Self.esc("IsPublic", "true")
}

import Identity
import XMLSec

extension ETDService {
    /// What the dienst is, for whom and at what level.
    func definition(for broker: OIN) -> Markup {
        let level = AssuranceClass(reaching: minimum).rawValue
        var children = [Markup.esc("ServiceUUID", text: definitionUUID)]
        children += name.elements { .esc("ServiceName", $0, $1) }
        children += description.elements { .esc("ServiceDescription", $0, $1) }
        children.append(.saml("AuthnContextClassRef", [], [.text(level)]))
        children.append(.esc("HerkenningsmakelaarId", text: broker.description))
        children += identifierSets
        if allowsBranches {
            children.append(.esc("ServiceRestrictionsAllowed", text: ETDAttribute.branch.rawValue))
        }
        children += attributes.map(\.markup)
        return .esc("ServiceDefinition", [.isPublic], children)
    }

    /// All types of a set have the same number, and the first set is tried first.
    private var identifierSets: [Markup] {
        identifiers.enumerated().flatMap { index, types in
            types.map { type in
                .esc(
                    "EntityConcernedTypesAllowed", [.init("setNumber", "\(index + 1)")],
                    [Markup.Node.text(type.rawValue)])
            }
        }
    }

    /// The dienst as it is offered: its name in requests, where it is, and what is encrypted for it.
    func instance(for broker: OIN, _ certificates: [ServiceProviderMetadata.PublishedKey]) -> Markup {
        var children = [
            Markup.esc("ServiceID", text: id.description), .esc("ServiceUUID", text: instanceUUID),
            .esc("InstanceOfService", text: definitionUUID),
        ]
        children += address?.elements { .esc("ServiceURL", $0, $1) } ?? []
        children += privacyPolicy?.elements { .esc("PrivacyPolicyURL", $0, $1) } ?? []
        children.append(.esc("HerkenningsmakelaarId", text: broker.description))
        children.append(.esc("SSOSupport", text: "false"))
        children += certificates.map { .esc("ServiceCertificate", [], [$0.markup(use: "encryption")]) }
        children.append(
            .esc(
                "ServiceIntermediation", [.init("intermediationAllowed", intermediation.rawValue)],
                [Markup]()))
        return .esc("ServiceInstance", [.isPublic], children)
    }
}

extension ETDService.Attribute {
    fileprivate var markup: Markup {
        .esc(
            "RequestedAttribute", [.init("Name", name), .init("isRequired", "false")],
            purpose.elements { .esc("PurposeStatement", $0, $1) })
    }
}

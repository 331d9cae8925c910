import XMLSec

@testable import SAML

/// The structure of a service catalogue, written down a second time: which elements stand where, in which order and
/// how often, with which attributes, and how long a text may be.
///
/// - Source: Afsprakenstelsel eTD 1.13, Service catalog, the schema `urn:etoegang:1.13:service-catalog`.
struct CatalogueRules {
    private struct Child {
        let name: String
        let range: ClosedRange<Int>
    }

    private static let any = Int.max

    private static let children: [String: [Child]] = [
        "ServiceCatalogue": [one("Signature"), many("ServiceProvider", from: 1)],
        "ServiceProvider": [
            one("ServiceProviderID"), many("OrganizationDisplayName", from: 1),
            many("ServiceDefinition"), many("ServiceInstance"),
        ],
        "ServiceDefinition": [
            one("ServiceUUID"), many("ServiceName", from: 1), many("ServiceDescription", from: 1),
            many("ServiceDescriptionURL"), one("AuthnContextClassRef"), one("HerkenningsmakelaarId"),
            many("EntityConcernedTypesAllowed", from: 1), many("ActingSubjectTypesAllowed"),
            many("ServiceRestrictionsAllowed"), many("RequestedAttribute"),
        ],
        "ServiceInstance": [
            one("ServiceID"), one("ServiceUUID"), maybe("InstanceOfService"), maybe("IntermediatedService"),
            many("ServiceURL"), many("PrivacyPolicyURL"), one("HerkenningsmakelaarId"),
            many("AdditionalHerkenningsmakelaarId"), maybe("SSOSupport"), many("ServiceCertificate"),
            maybe("ServiceIntermediation"), maybe("Classifiers"), maybe("BsnkStructureVersion"),
            maybe("BsnkRecipientKeySetVersion"),
        ],
        "RequestedAttribute": [many("PurposeStatement", from: 1)],
        "ServiceCertificate": [one("KeyDescriptor")],
    ]

    private static let attributes: [String: Set<String>] = [
        "ServiceCatalogue": ["ID", "esc:IssueInstant", "esc:Version"], "ServiceProvider": ["esc:IsPublic"],
        "ServiceDefinition": ["esc:IsPublic"], "ServiceInstance": ["esc:IsPublic"],
        "OrganizationDisplayName": ["xml:lang"], "ServiceName": ["xml:lang"],
        "ServiceDescription": ["xml:lang"], "ServiceURL": ["xml:lang"], "PrivacyPolicyURL": ["xml:lang"],
        "PurposeStatement": ["xml:lang"], "EntityConcernedTypesAllowed": ["setNumber"],
        "RequestedAttribute": ["Name", "isRequired"], "ServiceIntermediation": ["intermediationAllowed"],
        "KeyDescriptor": ["use"],
    ]

    private static let lengths = [
        "OrganizationDisplayName": 64, "ServiceName": 64, "ServiceDescription": 1024, "ServiceURL": 512,
        "PrivacyPolicyURL": 512, "PurposeStatement": 1024,
    ]

    private static let foreign: Set<String> = ["Signature", "AuthnContextClassRef", "KeyDescriptor"]

    /// What in and below `element` is not as the schema has it.
    static func faults(of element: XMLElement) -> [String] {
        let isForeign = element.namespace != ServiceCatalogue.namespace
        var faults = isForeign == foreign.contains(element.name) ? [] : ["namespace of \(element.name)"]
        guard element.name != "Signature" else { return faults }
        let found = Set(element.attributes.map(qualifiedName))
        if found != attributes[element.name, default: []] { faults.append("attributes of \(element.name)") }
        guard element.name != "KeyDescriptor" else { return faults }
        return faults + order(in: element) + text(of: element) + element.children.flatMap(Self.faults)
    }

    private static func order(in element: XMLElement) -> [String] {
        var rest = element.children[...]
        var faults: [String] = []
        for child in children[element.name, default: []] {
            let found = rest.prefix { $0.name == child.name }.count
            if !child.range.contains(found) { faults.append("\(found) \(child.name) in \(element.name)") }
            rest = rest.dropFirst(found)
        }
        return faults + rest.map { "\($0.name) in \(element.name)" }
    }

    private static func text(of element: XMLElement) -> [String] {
        guard let most = lengths[element.name] else { return [] }
        let count = (try? element.text().count) ?? 0
        return (1...most).contains(count) ? [] : ["length of \(element.name)"]
    }

    private static func qualifiedName(_ attribute: XMLAttribute) -> String {
        switch attribute.namespace {
        case nil: attribute.name
        case ServiceCatalogue.namespace: "esc:" + attribute.name
        case "http://www.w3.org/XML/1998/namespace": "xml:" + attribute.name
        case let other?: other + attribute.name
        }
    }

    private static func one(_ name: String) -> Child { Child(name: name, range: 1...1) }
    private static func maybe(_ name: String) -> Child { Child(name: name, range: 0...1) }
    private static func many(_ name: String, from least: Int = 0) -> Child {
        Child(name: name, range: least...any)
    }
}

import XMLSec

/// A dienst as a service provider's catalogue describes it.
struct CataloguedService: Sendable {
    let id: String
    let definitionUUID: String
    let name: String
    let minimum: EHerkenningLevel
    /// Sets of identifier types, the first to be tried first.
    let identifierSets: [[String]]
    let allowsIntermediary: Bool
    let attributes: [String]
    /// For whom identifiers are encrypted.
    let key: EncryptionKey
}

extension CataloguedService {
    /// All diensten of a catalogue whose signature holds under one of `keys`; nil when it does not.
    static func all(in root: XMLElement, _ keys: [VerificationKey]) -> [CataloguedService]? {
        guard root.name == "ServiceCatalogue", root.namespace == ETDName.catalogue,
            let signed = try? root.verify(with: keys).element
        else { return nil }
        return signed.esc("ServiceProvider").flatMap { provider in
            let definitions = provider.esc("ServiceDefinition")
            return provider.esc("ServiceInstance").compactMap { instance in
                let definition = definitions.first {
                    $0.escText("ServiceUUID") == instance.escText("InstanceOfService")
                }
                return definition.flatMap { CataloguedService(instance, $0) }
            }
        }
    }

    private init?(_ instance: XMLElement, _ definition: XMLElement) {
        guard let id = instance.escText("ServiceID"), let uuid = definition.escText("ServiceUUID"),
            let name = definition.escText("ServiceName"),
            let level = definition.all("AuthnContextClassRef", in: SAMLName.assertion).first?.trimmed
                .flatMap(EHerkenningLevel.init(classRef:)),
            let key = instance.encryptionKey
        else { return nil }
        let intermediation = instance.esc("ServiceIntermediation").first?.attribute("intermediationAllowed")
        self.init(
            id: id, definitionUUID: uuid, name: name, minimum: level,
            identifierSets: definition.identifierSets,
            allowsIntermediary: (intermediation ?? "noIntermediation") != "noIntermediation",
            attributes: definition.esc("RequestedAttribute").compactMap { $0.attribute("Name") }, key: key)
    }
}

extension XMLElement {
    fileprivate func esc(_ name: String) -> [XMLElement] { all(name, in: ETDName.catalogue) }

    fileprivate func escText(_ name: String) -> String? { esc(name).first?.trimmed }

    /// The types by the number of their set, in ascending order.
    fileprivate var identifierSets: [[String]] {
        let types = esc("EntityConcernedTypesAllowed").compactMap { element in
            element.trimmed.map { (Int(element.attribute("setNumber") ?? "") ?? 1, $0) }
        }
        return Dictionary(grouping: types) { $0.0 }.sorted { $0.key < $1.key }.map { $0.value.map(\.1) }
    }

    /// The key of the first certificate that can be used.
    fileprivate var encryptionKey: EncryptionKey? {
        esc("ServiceCertificate").flatMap { $0.all("KeyDescriptor", in: SAMLName.metadata) }
            .flatMap { $0.all("KeyInfo", in: SAMLName.signature) }
            .flatMap { $0.all("X509Data", in: SAMLName.signature) }
            .flatMap { $0.all("X509Certificate", in: SAMLName.signature) }
            .lazy.compactMap {
                $0.trimmed.flatMap { try? EncryptionKey(VerificationKey(certificateBase64: $0)) }
            }
            .first
    }
}

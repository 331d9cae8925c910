import Foundation
import XMLSec

extension IdentityProviderMetadata {
    /// Reads one entity; elements that concern no login are stepped over.
    init(reading entity: MetadataFile.Entity) throws(MetadataFault) {
        do {
            let role = try Self.role(of: entity.element)
            let keys = SigningKeys(of: role)
            self.init(
                entityID: try entity.element.required("entityID"), signingKeys: keys.usable,
                unusableKeys: keys.unusable,
                singleSignOn: try role.endpoints("SingleSignOnService"),
                artifactResolution: try role.endpoints("ArtifactResolutionService"),
                singleLogout: try role.endpoints("SingleLogoutService"),
                validUntil: try (entity.ends + role.end).min())
        } catch let fault as ReadingFault {
            throw .malformed(fault.description)
        } catch let fault as MetadataFault {
            throw fault
        } catch {
            throw .malformed("\(error)")
        }
        guard !signingKeys.isEmpty else { throw .noUsableKey(unusableKeys) }
    }

    /// The one role that speaks SAML 2.0.
    private static func role(of entity: XMLElement) throws(MetadataFault) -> XMLElement {
        let roles = entity.children.filter { child in
            child.isNamed(.md("IDPSSODescriptor"))
                && (child.attribute("protocolSupportEnumeration") ?? "").split(separator: " ")
                    .contains { $0.isExactly(Namespace.protocol) }
        }
        guard let role = roles.first else { throw .noSAML2 }
        guard roles.count == 1 else {
            throw .malformed("the entity has several IDPSSODescriptors for SAML 2.0")
        }
        return role
    }

    private init(
        entityID: String, signingKeys: [VerificationKey], unusableKeys: [String], singleSignOn: [Endpoint],
        artifactResolution: [Endpoint], singleLogout: [Endpoint], validUntil: Date?
    ) {
        self.entityID = entityID
        self.signingKeys = signingKeys
        self.unusableKeys = unusableKeys
        self.singleSignOn = singleSignOn
        self.artifactResolution = artifactResolution
        self.singleLogout = singleLogout
        self.validUntil = validUntil
    }
}

extension XMLElement {
    /// The endpoints of that service whose binding is known here.
    fileprivate func endpoints(_ service: String) throws(ReadingFault) -> [Endpoint] {
        var endpoints: [Endpoint] = []
        for element in children where element.isNamed(.md(service)) {
            guard let binding = Binding(uri: try element.required("Binding")) else { continue }
            endpoints.append(
                Endpoint(
                    binding: binding, location: try element.required("Location"),
                    responseLocation: element.attribute("ResponseLocation"),
                    index: try element.endpointIndex, isDefault: element.isDefault))
        }
        return endpoints
    }

    private var endpointIndex: UInt16? {
        get throws(ReadingFault) {
            guard let text = attribute("index") else { return nil }
            guard let index = UInt16(text) else { throw fault(.malformedAttribute("index")) }
            return index
        }
    }

    private var isDefault: Bool { ["true", "1"].containsExactly(attribute("isDefault") ?? "") }
}

import XMLSec

/// A service provider whose requests the mock answers, as its metadata describes it.
struct ServiceProvider: Sendable {
    let entityID: String
    let keys: [VerificationKey]
    let consumers: [Consumer]
    /// The names of its diensten in eHerkenning, by their index.
    var services: [Int: String] = [:]
    /// Where answers to logout requests go; nil when it wants none.
    let logoutResponses: LogoutService?

    /// Where answers to logout requests are taken, and how.
    struct LogoutService: Hashable, Sendable {
        let binding: SAMLName.Binding
        let location: String
    }

    /// An assertion consumer service.
    struct Consumer: Hashable, Sendable {
        let index: Int?
        let binding: SAMLName.Binding
        let location: String
        let isDefault: Bool
    }

    /// The service to be used when a request names none.
    var defaultConsumer: Consumer? { consumers.first(where: \.isDefault) ?? consumers.first }
}

extension ServiceProvider {
    /// Reads `md:EntityDescriptor`; nil when it is not one of a service provider with a key and a service.
    ///
    /// A signature on it must hold under a key in it: that proves no more than that it arrived whole.
    init?(metadata root: XMLElement) {
        guard root.name == "EntityDescriptor", root.namespace == SAMLName.metadata,
            let entityID = root.attribute("entityID"), !entityID.isEmpty,
            let role = root.only("SPSSODescriptor", in: SAMLName.metadata)
        else { return nil }
        let keys = role.signingKeys
        let consumers = role.all("AssertionConsumerService", in: SAMLName.metadata).compactMap(Consumer.init)
        guard !keys.isEmpty, !consumers.isEmpty else { return nil }
        if root.isSigned, (try? root.verify(with: keys)) == nil { return nil }
        self.init(
            entityID: entityID, keys: keys, consumers: consumers,
            logoutResponses: role.logoutServices.first { $0.binding == .redirect }
                ?? role.logoutServices.first { $0.binding == .post })
        services = role.consumingServices
    }
}

extension XMLElement {
    /// The logout services that a browser can bring an answer to; DigiD prefers Redirect.
    fileprivate var logoutServices: [ServiceProvider.LogoutService] {
        all("SingleLogoutService", in: SAMLName.metadata).compactMap { service in
            guard let binding = service.attribute("Binding").flatMap(SAMLName.Binding.init(rawValue:)),
                let location = service.attribute("ResponseLocation") ?? service.attribute("Location")
            else { return nil }
            return .init(binding: binding, location: location)
        }
    }
}

extension ServiceProvider.Consumer {
    /// Reads `md:AssertionConsumerService`; nil for a binding the mock does not speak.
    fileprivate init?(_ element: XMLElement) {
        guard let binding = element.attribute("Binding").flatMap(SAMLName.Binding.init(rawValue:)),
            binding == .artifact || binding == .post, let location = element.attribute("Location")
        else { return nil }
        self.init(
            index: element.attribute("index").flatMap { Int($0) }, binding: binding, location: location,
            isDefault: ["true", "1"].contains(element.attribute("isDefault")))
    }
}

extension XMLElement {
    /// The first attribute that each consuming service asks for: the dienst itself.
    fileprivate var consumingServices: [Int: String] {
        var services: [Int: String] = [:]
        for service in all("AttributeConsumingService", in: SAMLName.metadata) {
            guard let index = service.attribute("index").flatMap({ Int($0) }),
                let first = service.all("RequestedAttribute", in: SAMLName.metadata).first
            else { continue }
            services[index] = first.attribute("Name")
        }
        return services
    }

    /// The certificates of the key descriptors that serve signing.
    fileprivate var signingKeys: [VerificationKey] {
        all("KeyDescriptor", in: SAMLName.metadata)
            .filter { $0.attribute("use") == nil || $0.attribute("use") == "signing" }
            .flatMap { $0.all("KeyInfo", in: SAMLName.signature) }
            .flatMap { $0.all("X509Data", in: SAMLName.signature) }
            .flatMap { $0.all("X509Certificate", in: SAMLName.signature) }
            .compactMap { $0.trimmed.flatMap { try? VerificationKey(certificateBase64: $0) } }
    }
}

public import Foundation
public import XMLSec

/// What we publish about ourselves for a provider.
///
/// - Source: SAML Metadata 2.4.4; Stelsel Toegang SAML 1.0, metadata; Afsprakenstelsel eTD 1.13, DV metadata for HM.
public struct ServiceProviderMetadata: Sendable {
    /// Made by ``MessageID/make(_:)``.
    public var id: String
    /// Our name.
    public var entityID: String
    /// When others should stop relying on it; nil where it holds until the next is sent.
    public var validUntil: Date?
    /// Keys we sign with; a second one for a roll-over.
    public var signingKeys: [PublishedKey]
    /// Keys that others may encrypt for.
    public var encryptionKeys: [PublishedKey]
    /// Where we take responses.
    public var assertionConsumers: [AssertionConsumer]
    /// Where we take logout messages.
    public var singleLogout: [Logout]
    /// Our diensten, where requests name one; the first is the default.
    public var services: [ETDService]
    /// Whether keys say what they are for; in eHerkenning they do not.
    public var namesUse: Bool

    /// Names what we are; the services come beside it.
    public init(
        id: String, entityID: String, validUntil: Date?, signingKeys: [PublishedKey],
        encryptionKeys: [PublishedKey] = [], assertionConsumers: [AssertionConsumer],
        singleLogout: [Logout] = [], services: [ETDService] = [], namesUse: Bool = true
    ) {
        self.id = id
        self.entityID = entityID
        self.validUntil = validUntil
        self.signingKeys = signingKeys
        self.encryptionKeys = encryptionKeys
        self.assertionConsumers = assertionConsumers
        self.singleLogout = singleLogout
        self.services = services
        self.namesUse = namesUse
    }

    /// A certificate as it is published.
    public struct PublishedKey: Hashable, Sendable {
        /// Its name; nil for none.
        public let name: String?
        /// DER in base64.
        public let certificate: String

        /// Publishes a certificate under a name.
        public init(name: String?, certificate: String) {
            self.name = name
            self.certificate = certificate
        }
    }

    /// Where responses are taken.
    public struct AssertionConsumer: Hashable, Sendable {
        /// How responses come.
        public let binding: Binding
        /// The URL.
        public let location: String
        /// The number by which a request may name it.
        public let index: UInt16
        /// Whether it is taken when a request names none.
        public let isDefault: Bool

        /// Takes responses at `location` by `binding`.
        public init(binding: Binding, location: String, index: UInt16, isDefault: Bool) {
            self.binding = binding
            self.location = location
            self.index = index
            self.isDefault = isDefault
        }
    }

    /// Where logout messages are taken.
    public struct Logout: Hashable, Sendable {
        /// How responses come.
        public let binding: Binding
        /// The URL.
        public let location: String

        /// Takes logout messages at `location` by `binding`.
        public init(binding: Binding, location: String) {
            self.binding = binding
            self.location = location
        }
    }

    /// The signed document.
    public func signed(by key: SigningKey) throws -> [UInt8] {
        try markup.signed(by: key, at: .first).serialized()
    }
}

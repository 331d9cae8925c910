public import Foundation
public import Identity
public import XMLSec

/// What we tell a herkenningsmakelaar of our diensten (*dienstencatalogus*).
///
/// - Source: Afsprakenstelsel eTD 1.13, Service catalog.
public struct ServiceCatalogue: Sendable {
    let id: String
    let issueInstant: Date
    let version: Version
    let provider: Provider
    let broker: OIN
    let services: [ETDService]
    let certificates: [ServiceProviderMetadata.PublishedKey]

    /// Which edition this is.
    public struct Version: Hashable, Sendable, CustomStringConvertible {
        /// Whether it is of the production network, or of the test network.
        public let isProduction: Bool
        /// One more than that of the edition before.
        public let sequence: UInt32

        /// Numbers an edition.
        public init(isProduction: Bool, sequence: UInt32) {
            self.isProduction = isProduction
            self.sequence = sequence
        }

        /// `urn:etoegang:1.13:service-catalogue:P:1`.
        public var description: String {
            "urn:etoegang:1.13:service-catalogue:\(isProduction ? "P" : "T"):\(sequence)"
        }
    }

    /// The organisation whose diensten these are.
    public struct Provider: Hashable, Sendable {
        /// Its number, which the names of all its diensten contain.
        public let oin: OIN
        /// At most 64 characters in each language.
        public let name: LocalizedText

        /// Names an organisation.
        public init(oin: OIN, name: LocalizedText) {
            self.oin = oin
            self.name = name
        }
    }

    /// Puts a catalogue together.
    ///
    /// - Parameters:
    ///   - id: Made by ``MessageID/make(_:)``.
    ///   - issueInstant: When it is made.
    ///   - version: Its edition.
    ///   - provider: Whose diensten they are.
    ///   - broker: The herkenningsmakelaar it goes to.
    ///   - services: The diensten, at least one.
    ///   - certificates: What identifiers may be encrypted for; each dienst gets all of them.
    /// - Throws: ``CatalogueFault`` for what the schema would refuse.
    public init(
        id: String, issueInstant: Date, version: Version, provider: Provider, broker: OIN,
        services: [ETDService], certificates: [ServiceProviderMetadata.PublishedKey]
    ) throws(CatalogueFault) {
        self.id = id
        self.issueInstant = issueInstant
        self.version = version
        self.provider = provider
        self.broker = broker
        self.services = services
        self.certificates = certificates
        try check()
    }

    /// The signed document.
    public func signed(by key: SigningKey) throws -> [UInt8] {
        try markup.signed(by: key, at: .first).serialized()
    }
}

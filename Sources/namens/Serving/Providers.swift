import Broker
import Foundation
import Identity
import Logging
import Outbound
import SAML
import XMLSec

/// The identity providers of a configuration, connected.
struct Providers {
    let connections: [IdentityProviderID: any IdentityProvider]
    /// Our signed metadata for each of them.
    let ownMetadata: [IdentityProviderID: [UInt8]]

    init(
        _ configuration: Configuration, connections: Connections, logger: Logger, at now: Date
    ) throws {
        var providers: [IdentityProviderID: any IdentityProvider] = [:]
        var ownMetadata: [IdentityProviderID: [UInt8]] = [:]
        let resolution = LoggedResolution(
            ArtifactResolutionClient(
                identities: try Self.identities(configuration), connections: connections,
                timeouts: configuration.artifactTimeouts), logger)
        for provider in configuration.identityProviders {
            let place = "\(configuration.issuer)/saml/\(provider.id)"
            let key = try SigningKey(
                privateKeyPEM: try read(provider.signing.privateKey),
                certificatePEM: try read(provider.signing.certificate))
            let connected = SAMLIdentityProvider(
                id: provider.id, name: provider.name,
                connection: try provider.connection(at: place, key: key), resolution: resolution,
                randomness: .system)
            providers[provider.id] = LoggedProvider(connected, logger)
            ownMetadata[provider.id] = try provider.ownMetadata(at: place, key: key, now: now)
        }
        self.connections = providers
        self.ownMetadata = ownMetadata
    }

    private static func identities(
        _ configuration: Configuration
    ) throws -> [IdentityProviderID: TLSIdentity] {
        var identities: [IdentityProviderID: TLSIdentity] = [:]
        for provider in configuration.identityProviders {
            guard let files = provider.clientTLS else { continue }
            identities[provider.id] = try TLSIdentity(files)
        }
        return identities
    }
}

extension Configuration {
    /// How long each provider may take to resolve an artifact.
    fileprivate var artifactTimeouts: [IdentityProviderID: Duration] {
        Dictionary(uniqueKeysWithValues: identityProviders.map { ($0.id, .seconds($0.timeout)) })
    }
}

extension ProviderConfiguration {
    fileprivate func connection(at place: String, key: SigningKey) throws -> SAMLIdentityProvider.Connection {
        SAMLIdentityProvider.Connection(
            metadata: metadata, profile: .digid3, entityID: entityID, acsURL: "\(place)/acs",
            logoutURL: "\(place)/slo", request: request.saml, response: response.saml, key: key,
            decryptionKeys: try decryption.map(decryptionKey),
            expiredCertificates: expiredCertificates.saml)
    }

    private func decryptionKey(_ pair: KeyPairFiles) throws -> DecryptionKey {
        try DecryptionKey(privateKeyPEM: read(pair.privateKey), certificatePEM: read(pair.certificate))
    }

    /// What we publish about ourselves; made anew at every start, valid for four weeks.
    fileprivate func ownMetadata(at place: String, key: SigningKey, now: Date) throws -> [UInt8] {
        let metadata = ServiceProviderMetadata(
            id: MessageID.make(.system), entityID: entityID, validUntil: now + 28 * 86_400,
            signingKeys: [.init(name: key.keyName, certificate: key.certificateBase64)],
            encryptionKeys: try decryption.map { pair in
                let certificate = try VerificationKey(certificatePEM: read(pair.certificate)).certificate
                return .init(name: certificate.keyName, certificate: certificate.base64)
            },
            assertionConsumers: [
                .init(binding: response.saml, location: "\(place)/acs", index: 0, isDefault: true)
            ],
            singleLogout: [
                .init(binding: .redirect, location: "\(place)/slo"),
                .init(binding: .post, location: "\(place)/slo"),
            ])
        return try metadata.signed(by: key)
    }
}

private func read(_ path: String) throws -> String {
    guard let data = FileManager.default.contents(atPath: path) else {
        throw CommandFailure("put a PEM file at \(path); it cannot be read")
    }
    return String(decoding: data, as: UTF8.self)
}

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
    /// Our signed catalogue of diensten for those that take one.
    let serviceCatalogues: [IdentityProviderID: [UInt8]]

    init(
        _ configuration: Configuration, connections: Connections, logger: Logger, at now: Date
    ) throws {
        var providers: [IdentityProviderID: any IdentityProvider] = [:]
        var ownMetadata: [IdentityProviderID: [UInt8]] = [:]
        var catalogues: [IdentityProviderID: [UInt8]] = [:]
        let resolution = LoggedResolution(
            ArtifactResolutionClient(
                identities: try Self.identities(configuration), connections: connections,
                timeouts: configuration.artifactTimeouts), logger)
        for provider in configuration.identityProviders {
            let place = "\(configuration.issuer)/saml/\(provider.id)"
            let key = try SigningKey(
                privateKeyPEM: try pem(provider.signing.privateKey),
                certificatePEM: try pem(provider.signing.certificate))
            let services = provider.services(of: configuration.diensten)
            let connected = SAMLIdentityProvider(
                id: provider.id, name: provider.name,
                connection: try provider.connection(at: place, key: key, services),
                resolution: resolution,
                randomness: .system)
            providers[provider.id] = LoggedProvider(connected, logger)
            ownMetadata[provider.id] = try provider.ownMetadata(at: place, key: key, services, now: now)
            catalogues[provider.id] = try provider.serviceCatalogue(of: services, key: key, now: now)
        }
        self.connections = providers
        self.ownMetadata = ownMetadata
        serviceCatalogues = catalogues
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

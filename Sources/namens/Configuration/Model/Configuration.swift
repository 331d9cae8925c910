import Broker
import Identity
import OIDC
import Policy

/// Everything `serve` needs to know, checked: what stands in it exists, parses and fits together.
struct Configuration: Sendable {
    /// The public base address, without a slash at the end.
    let issuer: String
    let deployment: Deployment
    let listen: SocketAddress
    /// Absent only in development.
    let tls: KeyPairFiles?
    /// Where operators look; absent when they do not.
    let management: SocketAddress?
    let storage: StoragePlace
    let keys: KeyDirectory
    let identityProviders: [ProviderConfiguration]
    let registers: RegistersConfiguration
    let gemeenten: [GemeenteConfiguration]
    let diensten: [Dienst]
    /// Names the catalogue of diensten on which decisions rest.
    let policyVersion: String
    let portals: [Portal]
}

extension Configuration {
    /// Whom and what the gateway serves.
    var catalogue: Catalogue {
        Catalogue(
            issuer: issuer,
            gemeenten: Dictionary(uniqueKeysWithValues: gemeenten.map { ($0.gemeente.code, $0.gemeente) }),
            diensten: Dictionary(uniqueKeysWithValues: diensten.map { ($0.id, $0) }),
            portals: Dictionary(uniqueKeysWithValues: portals.map { ($0.client.id, $0) }),
            policyVersion: policyVersion)
    }
}

/// What the gateway runs for: real logins, or trying things out.
enum Deployment: String, CaseIterable, Sendable {
    case production
    /// Allows http on loopback, mock providers and test personas.
    case development
}

/// Where a server listens.
struct SocketAddress: Hashable, Sendable {
    let host: String
    let port: Int
}

/// Where state is kept.
enum StoragePlace: Hashable, Sendable {
    case sqlite(path: String)
}

/// The PEM files of a certificate chain and its private key, known to belong together.
struct KeyPairFiles: Hashable, Sendable {
    let certificate: String
    let privateKey: String
}

/// The PEM files with which we call a server that knows its clients by certificate.
struct ClientTLSFiles: Hashable, Sendable {
    let keyPair: KeyPairFiles
    /// The certificates of the authorities that vouch for the server.
    let trust: String
}

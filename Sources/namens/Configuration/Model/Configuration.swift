import Broker
import Identity
import Logging
import Mandaat
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
    /// Names the rules, the diensten and the portals' awareness on which decisions rest.
    let policyVersion: String
    let portals: [Portal]
    let verbanden: [Werkverband]
    let loginStarts: LoginStartsConfiguration
    /// How many numbers of strangers may be tried.
    let numberQuota: NumberQuota
    /// What stands in it and this version cannot do, or only development allows.
    let warnings: [ConfigurationFault]
}

extension Configuration {
    /// Whom and what the gateway serves.
    var catalogue: Catalogue {
        Catalogue(
            issuer: issuer,
            gemeenten: Dictionary(uniqueKeysWithValues: gemeenten.map { ($0.gemeente.code, $0.gemeente) }),
            diensten: Dictionary(uniqueKeysWithValues: diensten.map { ($0.id, $0) }),
            portals: Dictionary(uniqueKeysWithValues: portals.map { ($0.client.id, $0) }),
            verbanden: Dictionary(uniqueKeysWithValues: verbanden.map { ($0.verband.id, $0) }),
            policyVersion: policyVersion)
    }

    /// Tells the operator what is allowed and not as it should be.
    func warn(_ logger: Logger) {
        for warning in warnings { logger.warning("\(warning)") }
    }
}

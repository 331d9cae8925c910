import Foundation
import Identity
import Simulators

/// Where everything of a load run lives: loopback ports of its own, and a folder that is removed afterwards.
struct LoadSettings {
    /// Below the current directory, so that a flush reaches a disk and not the memory behind `/tmp`.
    let folder = "var/bench-\(ProcessInfo.processInfo.processIdentifier)"
    private let firstPort = 21_000 + Int(ProcessInfo.processInfo.processIdentifier % 1_000) * 8

    static let portalID = ClientID("portaal-voorbeeldstad")
    static let dienst = DemoDienst.parkeervergunning

    var issuer: String { "http://127.0.0.1:\(firstPort)" }
    var management: Int { firstPort + 1 }
    var digidFront: Int { firstPort + 2 }
    var digidBack: Int { firstPort + 3 }
    var portal: Int { firstPort + 4 }
    var register: Int { firstPort + 5 }
    var configuration: String { "\(folder)/namens.yaml" }
    var metadata: String { "digid.xml" }

    /// The gateway's configuration; paths are relative to it.
    func yaml(_ pki: DevelopmentPKI, _ portal: PortalConfiguration, _ key: DevelopmentPKI.PortalKey) -> String
    {
        let dienst = Self.dienst
        return """
            issuer: \(issuer)
            environment: development
            listen: { host: 127.0.0.1, port: \(firstPort) }
            management: { host: 127.0.0.1, port: \(management) }
            storage: sqlite:namens.sqlite
            keys: { directory: keys }
            identityProviders:
              - id: digid
                profile: digid-3
                metadata: \(metadata)
                entityID: \(issuer)/saml/digid
                response: artifact
                signing: \(pair(pki.gatewaySigning))
                clientTLS: \(clientTLS(pki))
            registers:
              machtigingen: { url: "https://127.0.0.1:\(register)", clientTLS: \(clientTLS(pki)), timeout: 3s }
            gemeenten:
              - { code: "0000", naam: Voorbeeldstad, oin: "\(DevelopmentPKI.gatewayOIN)" }
            diensten:
              - id: \(dienst.id)
                uuid: \(dienst.uuid)
                gemeente: "0000"
                naam: { nl: \(dienst.naam), en: \(dienst.name) }
                domein: \(dienst.domein)
                doel: Aanvraag behandelen
                grondslag: Gemeentewet art. 108
                minimumLoA: \(dienst.minimumLoA.rawValue)
                identityProviders: [digid]
                vertegenwoordiging: [zelf, machtiging]
                identificatie: [bsn, naam]
                sessie: { idle: 15m, absoluut: 2h }
            clients:
              - id: \(portal.clientID)
                gemeente: "0000"
                naam: "\(portal.title)"
                redirectURIs: ["\(portal.redirectURI)"]
                postLogoutRedirectURIs: ["\(portal.postLogoutRedirectURI)"]
                backchannelLogoutURI: \(portal.backchannelLogoutURI)
                authentication: private_key_jwt
                jwks: \(path(key.jwks))
                claims: nl-gov
                representation: aware
                diensten: [\(dienst.id)]

            """
    }

    private func clientTLS(_ pki: DevelopmentPKI) -> String {
        "{ certificate: \(path(pki.gatewayClient.certificate)), privateKey: "
            + "\(path(pki.gatewayClient.privateKey)), trust: \(path(pki.authority.certificate)) }"
    }

    private func pair(_ pair: DevelopmentPKI.KeyPair) -> String {
        "{ certificate: \(path(pair.certificate)), privateKey: \(path(pair.privateKey)) }"
    }

    private func path(_ path: String) -> String { URL(filePath: path).path }
}

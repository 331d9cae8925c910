import Foundation
import Identity
import Simulators

/// Where everything of a run about clients lives: loopback ports of its own, and a folder that is removed afterwards.
struct RelationSettings {
    let folder = "var/bench-relations-\(ProcessInfo.processInfo.processIdentifier)"
    private let firstPort = 30_000 + Int(ProcessInfo.processInfo.processIdentifier % 1_000) * 8

    static let portalID = ClientID("portaal-voorbeeldstad")
    static let dienst = DemoDienst.bijzondereBijstand
    static let gemeente = "0000"

    var issuer: String { "http://127.0.0.1:\(firstPort)" }
    var management: Int { firstPort + 1 }
    var portalPort: Int { firstPort + 4 }
    var configuration: String { "\(folder)/namens.yaml" }
    var metadata: String { "eherkenning.xml" }

    func eherkenning(_ pki: DevelopmentPKI) -> MockEHerkenningConfiguration {
        MockEHerkenningConfiguration(
            pki: pki, frontPort: firstPort + 2, backPort: firstPort + 3,
            serviceProviders: [.metadata("\(issuer)/saml/eherkenning/metadata")],
            catalogues: ["\(issuer)/saml/eherkenning/dienstencatalogus"])
    }

    func toezicht(_ pki: DevelopmentPKI) throws -> ToezichtConfiguration {
        ToezichtConfiguration(
            listen: .init(port: firstPort + 5), beheer: .init(port: firstPort + 6),
            tls: RegisterTLS(
                certificate: pki.registerServer.certificate, privateKey: pki.registerServer.privateKey,
                clientTrust: pki.authority.certificate),
            signing: pki.toezichtSigning.privateKey, oin: try OIN(DevelopmentPKI.registerOIN),
            afnemers: [Afnemer(oin: try OIN(DevelopmentPKI.gatewayOIN), gemeenten: [Self.gemeente])],
            zaken: .cast)
    }

    func portal(
        _ pki: DevelopmentPKI
    ) throws -> (configuration: PortalConfiguration, key: DevelopmentPKI.PortalKey) {
        guard let key = pki.portals[Self.portalID] else { throw BenchmarkFailure("the portal has no key") }
        return (
            PortalConfiguration(
                clientID: Self.portalID, issuer: issuer, authentication: .privateKeyJWT(key: key.privateKey),
                listen: .init(port: portalPort), diensten: [PortalConfiguration.Dienst(Self.dienst)]), key
        )
    }

    /// The gateway's configuration; paths are relative to it. Nobody is stopped for trying many numbers.
    func yaml(_ pki: DevelopmentPKI, _ portal: PortalConfiguration, _ key: DevelopmentPKI.PortalKey) -> String
    {
        let dienst = Self.dienst
        let tls =
            "{ certificate: \(path(pki.gatewayClient.certificate)), privateKey: "
            + "\(path(pki.gatewayClient.privateKey)), trust: \(path(pki.authority.certificate)) }"
        return """
            issuer: \(issuer)
            environment: development
            listen: { host: 127.0.0.1, port: \(firstPort) }
            management: { host: 127.0.0.1, port: \(management) }
            storage: sqlite:namens.sqlite
            keys: { directory: keys }
            quotas: { clientNumbers: { perActor: 10000, perOrganisation: 10000, perAddress: 10000 } }
            identityProviders:
              - id: eherkenning
                profile: eherkenning
                metadata: \(metadata)
                entityID: urn:etoegang:DV:\(DevelopmentPKI.gatewayOIN):entities:9000
                response: artifact
                signing: \(pair(pki.gatewaySigning))
                decryption: [\(pair(pki.gatewayEncryption))]
                clientTLS: \(tls)
                catalogue: { organisation: Gemeente Voorbeeldstad, version: 1 }
            registers:
              toezicht:
                url: "https://127.0.0.1:\(firstPort + 5)"
                clientTLS: \(tls)
                timeout: 3s
                jwks: \(path(pki.toezichtSigning.jwks))
                issuer: "\(DevelopmentPKI.registerOIN)"
                audience: "\(DevelopmentPKI.gatewayOIN)"
            gemeenten:
              - { code: "\(Self.gemeente)", naam: Voorbeeldstad, oin: "\(DevelopmentPKI.gatewayOIN)" }
            diensten:
              - id: \(dienst.id)
                uuid: \(dienst.uuid)
                etdServiceID: \(dienst.etdServiceID ?? "")
                gemeente: "\(Self.gemeente)"
                naam: { nl: \(dienst.naam), en: \(dienst.name) }
                domein: \(dienst.domein)
                doel: Aanvraag behandelen
                grondslag: \(dienst.grondslag)
                minimumLoA: \(dienst.minimumLoA.rawValue)
                identityProviders: [eherkenning]
                vertegenwoordiging: [bewind]
                identificatie: [bsn, naam]
                sessie: { idle: 15m, absoluut: 2h }
            clients:
              - id: \(portal.clientID)
                gemeente: "\(Self.gemeente)"
                naam: "\(portal.title)"
                redirectURIs: ["\(portal.redirectURI)"]
                authentication: private_key_jwt
                jwks: \(path(key.jwks))
                claims: nl-gov
                representation: aware
                diensten: [\(dienst.id)]

            """
    }

    private func pair(_ pair: DevelopmentPKI.KeyPair) -> String {
        "{ certificate: \(path(pair.certificate)), privateKey: \(path(pair.privateKey)) }"
    }

    private func path(_ path: String) -> String { URL(filePath: path).path }
}

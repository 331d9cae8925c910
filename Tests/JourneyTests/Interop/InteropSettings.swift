import Identity
import Simulators

@testable import namens

/// A gateway with three identity providers, and one portal that reads what Open Forms reads.
struct InteropSettings: Sendable {
    let folder: String
    let firstPort: Int
    let pki: DevelopmentPKI
    /// The keys of the providers that are not ours; nobody in `pki` vouches for them.
    let strangers: DevelopmentPKI

    static let portal = ClientID("formulieren")
    static let dienst = DemoDienst.parkeervergunning

    var issuer: String { "http://127.0.0.1:\(firstPort)" }
    var configuration: String { "\(folder)/namens.yaml" }
    var digidFront: Int { firstPort + 2 }
    var digidBack: Int { firstPort + 3 }
    var register: Int { firstPort + 4 }
    /// Nothing listens there: the browser stands still when it comes home.
    var home: String { "http://127.0.0.1:\(firstPort + 5)" }
    var pysaml2: String { "http://127.0.0.1:\(firstPort + 6)" }
    var lasso: String { "http://127.0.0.1:\(firstPort + 7)" }
    var lassoBack: String { "https://127.0.0.1:\(firstPort + 8)" }

    func metadata(of provider: String) -> String { "\(folder)/\(provider).xml" }

    /// What `namens serve` reads.
    var yaml: String {
        """
        issuer: \(issuer)
        environment: development
        listen: { host: 127.0.0.1, port: \(firstPort) }
        management: { host: 127.0.0.1, port: \(firstPort + 1) }
        storage: sqlite:\(folder)/namens.sqlite
        keys: { directory: \(folder)/keys }
        identityProviders:
        \(provider("digid", response: .artifact))
        \(provider("pysaml2", response: .post))
        \(provider("lasso", response: .artifact))
        registers:
          machtigingen: { url: "https://127.0.0.1:\(register)", clientTLS: \(clientTLS), timeout: 3s }
        gemeenten: [{ code: "0000", naam: Voorbeeldstad, oin: "\(DevelopmentPKI.gatewayOIN)" }]
        diensten:
          - id: \(Self.dienst.id)
            uuid: \(Self.dienst.uuid)
            gemeente: "0000"
            naam: { nl: \(Self.dienst.naam), en: \(Self.dienst.name) }
            domein: \(Self.dienst.domein)
            doel: Aanvraag behandelen
            grondslag: Gemeentewet art. 108
            minimumLoA: \(Self.dienst.minimumLoA.rawValue)
            identityProviders: [digid, pysaml2, lasso]
            vertegenwoordiging: [\(Self.dienst.vertegenwoordiging.map(\.rawValue).joined(separator: ", "))]
            identificatie: [bsn, naam]
            sessie: { idle: 15m, absoluut: 2h }
        clients:
          - id: \(Self.portal)
            gemeente: "0000"
            redirectURIs: ["\(home)/oidc/callback"]
            postLogoutRedirectURIs: ["\(home)/uitgelogd"]
            authentication: private_key_jwt
            jwks: \(folder)/pki/portal-\(Self.portal).jwks
            claims: open-forms
            representation: aware
            diensten: [\(Self.dienst.id)]

        """
    }

    private func provider(_ name: String, response: ResponseBinding) -> String {
        """
          - id: \(name)
            profile: digid-3
            metadata: \(metadata(of: name))
            entityID: \(issuer)/saml/\(name)
            response: \(response.rawValue)
            signing: { certificate: \(pki.gatewaySigning.certificate), privateKey: \(pki.gatewaySigning.privateKey) }
            clientTLS: \(clientTLS)
        """
    }

    private var clientTLS: String {
        "{ certificate: \(pki.gatewayClient.certificate), privateKey: \(pki.gatewayClient.privateKey), "
            + "trust: \(pki.authority.certificate) }"
    }
}

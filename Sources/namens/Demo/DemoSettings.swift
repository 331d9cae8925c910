import Foundation
import Identity
import Simulators

/// Where everything of the demo lives: addresses from one port up, files below one folder.
struct DemoSettings: Sendable {
    let folder: String
    let firstPort: Int
    /// How DigiD's answers come, and our requests go.
    var response = ResponseBinding.artifact
    var request = RequestBinding.post
    /// In seconds.
    var registerTimeout = 3

    var issuer: String { "http://127.0.0.1:\(firstPort)" }
    var management: Int { firstPort + 1 }
    var digidFront: Int { firstPort + 2 }
    var digidBack: Int { firstPort + 3 }
    var register: Int { firstPort + 4 }
    var portal: Int { firstPort + 5 }
    var unawarePortal: Int { firstPort + 6 }
    var eherkenningFront: Int { firstPort + 7 }
    var eherkenningBack: Int { firstPort + 8 }
    var toezicht: Int { firstPort + 9 }
    var toezichtBeheer: Int { firstPort + 10 }
    var gezag: Int { firstPort + 11 }
    var gezagBeheer: Int { firstPort + 12 }
    var medewerkersFront: Int { firstPort + 13 }
    var medewerkersBack: Int { firstPort + 14 }
    var staffPortal: Int { firstPort + 15 }
    var bron: Int { firstPort + 16 }

    static let portalID = ClientID("portaal-voorbeeldstad")
    static let unawareID = ClientID("oud-portaal")
    /// Where staff of the organisation log in.
    static let staffPortalID = ClientID("inkijkportaal")
    /// The source that their portal asks, in the name of one gemeente at a time.
    static let bronID = ClientID("bron-gba")
    /// The provider of the organisation, when it tells of logins there.
    static let aanmeldingenID = ClientID("aanmeldingen-isd")
    /// What keeps the lists of one gemeente of the samenwerkingsverband.
    static let lijstenID = ClientID("zaaksysteem-noorddorp")
    /// The clients that have a key of their own.
    static let keyedPortals = [portalID, staffPortalID, bronID, aanmeldingenID, lijstenID]

    static let gemeente = "0000"

    var metadata: String { "\(folder)/digid.xml" }
    var eherkenningMetadata: String { "\(folder)/eherkenning.xml" }
    var medewerkersMetadata: String { "\(folder)/medewerkers.xml" }
    var configuration: String { "\(folder)/namens.yaml" }
    var database: String { "\(folder)/namens.sqlite" }
    var log: String { "\(folder)/gateway.log" }

    /// The gateway's configuration, the same that `namens serve` reads.
    func yaml(pki: DevelopmentPKI, portals: [PortalConfiguration], unawareSecretFile: String) -> String {
        """
        # Written by `namens demo`: invented persons, generated keys, loopback only.
        issuer: \(issuer)
        environment: development
        listen: { host: 127.0.0.1, port: \(firstPort) }
        management: { host: 127.0.0.1, port: \(management) }
        storage: sqlite:\(database)
        keys: { directory: \(folder)/keys }
        identityProviders:
          - id: digid
            profile: digid-3
            metadata: \(metadata)
            entityID: \(issuer)/saml/digid
            response: \(response.rawValue)
            request: \(request.rawValue)
            signing: { certificate: \(pki.gatewaySigning.certificate), privateKey: \(pki.gatewaySigning.privateKey) }
            clientTLS: \(clientTLS(pki))
        \(eherkenning(pki, clientTLS(pki)))
        \(medewerkers(pki, clientTLS(pki)))
        registers:
        \(registers(pki, clientTLS(pki)))
        gemeenten:
          - code: "\(Self.gemeente)"
            naam: Voorbeeldstad
            oin: "\(DevelopmentPKI.gatewayOIN)"
            inzage: { identityProviders: [digid], minimumLoA: substantieel }
        \(Lid.all.map(yaml).joined(separator: "\n"))
        diensten:
        \((DemoDienst.all + DemoDienst.forStaff).map(yaml).joined(separator: "\n"))
        clients:
        \(portals.map { client($0, pki, unawareSecretFile) }.joined(separator: "\n"))
        \(bronClient(pki))
        \(aanmeldingenClient(pki))
        \(lijstenClient(pki))
        \(verband())

        """
    }

    private func clientTLS(_ pki: DevelopmentPKI) -> String {
        "{ certificate: \(pki.gatewayClient.certificate), privateKey: \(pki.gatewayClient.privateKey), "
            + "trust: \(pki.authority.certificate) }"
    }

    private func client(
        _ portal: PortalConfiguration, _ pki: DevelopmentPKI, _ unawareSecretFile: String
    ) -> String {
        let credentials =
            pki.portals[portal.clientID].map { "authentication: private_key_jwt\n    jwks: \($0.jwks)" }
            ?? "authentication: client_secret_basic\n    secretFile: \(unawareSecretFile)"
        return """
              - id: \(portal.clientID)
                gemeente: "\(Self.gemeente)"
                naam: "\(portal.title)"
                redirectURIs: ["\(portal.redirectURI)"]
                postLogoutRedirectURIs: ["\(portal.postLogoutRedirectURI)"]
                backchannelLogoutURI: \(portal.backchannelLogoutURI)
                \(credentials)
                claims: nl-gov
                representation: \(portal.isAware ? "aware" : "unaware")
                diensten: [\(portal.diensten.map(\.id.rawValue).joined(separator: ", "))]
            """
    }
}

extension DemoSettings {
    /// Forgets what happened in a demo before: every scenario finds the world as it was written.
    func beginAnew() throws {
        for suffix in ["", "-wal", "-shm"] where FileManager.default.fileExists(atPath: database + suffix) {
            try FileManager.default.removeItem(atPath: database + suffix)
        }
    }
}

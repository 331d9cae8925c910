import Broker
import Foundation
import Hummingbird
import HummingbirdTesting
import Identity
import Logging
import OIDC
import Policy
import Representation
import TestSupport

@testable import Web

/// The gateway's server over a broker with everything around it faked.
struct WebWorld: Sendable {
    let world: World
    let server: GatewayServer
    let metrics = PrometheusMetrics()
    let log = RecordedLog()

    init(
        machtigingen: [Machtiging] = [], legal: Set<World.Legal> = [], quota: NumberQuota = NumberQuota(),
        severalGemeenten: Bool = false, issuer: String = Fixture.issuer,
        crossSitePost: Bool = false,
        programs: Bool = false, mostInFlight: Int = 512, mostUploads: Int = 4,
        loginStartsPerMinute: Int? = nil, trustedProxies: [String] = [],
        now: @escaping @Sendable () -> Date = { Fixture.noon }
    ) async throws {
        let world = try await World(
            machtigingen: machtigingen, legal: legal, quota: quota,
            changing: { catalogue in
                let catalogue = severalGemeenten ? try Self.addingNeighbour(catalogue) : catalogue
                return programs ? try Programs.catalogue(catalogue) : catalogue
            })
        let settings = GatewaySettings(
            issuer: issuer,
            providerAddresses: ["https://digid.example.nl/sso", "https://tweede.example.nl/sso"],
            crossSitePost: crossSitePost,
            themes: [Fixture.gemeente: ":root{--basis-page-max-inline-size:40rem}"],
            mostInFlight: mostInFlight, mostUploads: mostUploads, loginStartsPerMinute: loginStartsPerMinute,
            trustedProxies: trustedProxies.compactMap { AddressRange($0) })
        self.world = world
        server = try GatewayServer(
            settings, doors: try await Self.doors(of: world), metrics: metrics, logger: log.logger,
            now: now)
    }

    /// The same, for an installation that serves another gemeente too.
    private static func addingNeighbour(_ catalogue: Catalogue) throws -> Catalogue {
        let neighbour = Gemeente(
            code: GemeenteCode("0363"), naam: "Anderstad", oin: try OIN("00000001002564440000"))
        let portal = Client(
            id: ClientID("buur"), gemeente: neighbour.code, name: "Mijn buur",
            redirectURIs: ["https://buur.example.nl/cb"],
            authentication: .clientSecretBasic(secretDigest: Digest(of: Fixture.secret)), diensten: [])
        return Catalogue(
            issuer: catalogue.issuer,
            gemeenten: catalogue.gemeenten.merging([neighbour.code: neighbour]) { $1 },
            diensten: catalogue.diensten,
            portals: catalogue.portals.merging([portal.id: Portal(client: portal, awareness: .unaware)]) {
                $1
            },
            verbanden: catalogue.verbanden, policyVersion: catalogue.policyVersion)
    }

    private static func doors(of world: World) async throws -> GatewayDoors {
        let signing = try await SigningKeySet([
            SigningKey(keyID: "web", algorithm: .es256, state: .active, pem: generateKeyPEM(for: .es256))
        ])
        return GatewayDoors(
            catalogue: world.catalogue, login: world.logins, tokens: world.tokens,
            logout: world.logouts, inzage: world.inzage, raadplegingen: world.raadplegingen,
            programmas: world.programmas,
            beheer: world.beheer,
            tokenKeys: signing,
            metadata: [
                Fixture.digid: Array("<EntityDescriptor/>".utf8),
                Fixture.second: Array("<EntityDescriptor/>".utf8),
            ], serviceCatalogues: [Fixture.digid: Array("<ServiceCatalogue/>".utf8)])
    }

    /// Runs a test against the server, in process.
    func test(_ work: @Sendable (Visit) async throws -> Void) async throws {
        let application = try server.application(at: ServerAddress(host: "127.0.0.1", port: 0))
        try await application.test(.router) { client in
            try await work(Visit(client: client))
        }
    }

    /// The address at which a portal asks for a login, with some parameters changed.
    static func authorize(
        _ changes: [String: String?] = [:], dienst: DienstID = Fixture.bijstand,
        client: ClientID = Fixture.portal
    ) -> String {
        "/v1/authorize?" + Fixture.encoded(authorization(changes, dienst: dienst, client: client))
    }

    /// The parameters with which a portal asks for a login.
    static func authorization(
        _ changes: [String: String?] = [:], dienst: DienstID = Fixture.bijstand,
        client: ClientID = Fixture.portal
    ) -> [String: String] {
        var parameters: [String: String?] = [
            "client_id": client.rawValue, "response_type": "code", "scope": "openid dienst:\(dienst)",
            "redirect_uri": "https://\(client).example.nl/cb", "state": String(repeating: "s", count: 22),
            "nonce": String(repeating: "n", count: 22), "code_challenge": codeChallenge(of: Fixture.verifier),
            "code_challenge_method": "S256",
        ]
        parameters.merge(changes) { $1 }
        return parameters.compactMapValues { $0 }
    }
}

import Crypto
import Foundation
import Identity
import Logging
import OIDC
import Outbound
import Representation
import Simulators
import Storage
import Synchronization

@testable import Broker

/// A clock that only a test moves.
final class ChaosClock: Sendable {
    private let instant: Mutex<Date>

    init(_ now: Date) { instant = Mutex(now) }

    var now: Date { instant.withLock { $0 } }

    func set(_ now: Date) { instant.withLock { $0 = now } }
}

/// A keeper with a store on disk that reads the simulated Toezicht over mutual TLS; the register can be killed, and
/// starts again with the same history.
actor ChaosWorld {
    let clock: ChaosClock
    let store: SQLiteStore
    let keeper: RelationKeeper
    let client: ToezichtClient
    let keys: PersonKeys
    /// What the portal asks whether its tokens are active.
    let desk: TokenDesk
    let farewell: PortalFarewell
    let notices = ChaosNotices()
    private let settings: ToezichtConfiguration
    private var running: (services: RunningServices, register: SimulatedToezicht)?

    static let silence = Logger(label: "chaos") { _ in SwiftLogNoOpLogHandler() }

    init(in folder: String, _ zaken: ToezichtZaken, _ connections: Connections, at now: Date) async throws {
        let pki = try DevelopmentPKI.make(in: "\(folder)/pki", at: Date())
        let (port, ours, clock) = (
            try await FreePorts.twenty(), try OIN(DevelopmentPKI.gatewayOIN), ChaosClock(now)
        )
        settings = ToezichtConfiguration(
            listen: .init(port: port), beheer: .init(port: port + 1),
            tls: RegisterTLS(
                certificate: pki.registerServer.certificate, privateKey: pki.registerServer.privateKey,
                clientTrust: pki.authority.certificate),
            signing: pki.toezichtSigning.privateKey, database: "\(folder)/toezicht.sqlite",
            oin: try OIN(DevelopmentPKI.registerOIN), afnemers: [Afnemer(oin: ours, gemeenten: ["0000"])],
            zaken: zaken)
        let published = try String(contentsOfFile: pki.toezichtSigning.jwks, encoding: .utf8)
        guard let signers = await RegisterKeys(jwks: published) else { throw CocoaError(.formatting) }
        client = ToezichtClient(
            url: "https://127.0.0.1:\(port)",
            identity: try TLSIdentity(
                certificate: pki.gatewayClient.certificate, privateKey: pki.gatewayClient.privateKey,
                trust: pki.authority.certificate),
            keys: signers, issuer: settings.oin, audience: ours, connections: connections,
            timeout: .seconds(30), now: { clock.now })
        store = try SQLiteStore(path: "\(folder)/namens.sqlite", logger: Self.silence)
        keys = PersonKeys(
            sealing: SealingKey(SymmetricKey(size: .bits256)),
            naming: PseudonymKey(SymmetricKey(size: .bits256)))
        keeper = RelationKeeper(
            feed: client, store: store, keys: keys, watch: RelationWatch(of: ToezichtClient.register))
        let signing = try await SigningKeySet([
            SigningKey(keyID: "k1", algorithm: .es256, state: .active, pem: generateKeyPEM(for: .es256))
        ])
        let catalogue = try ChaosPortal.catalogue()
        farewell = PortalFarewell(
            catalogue: catalogue, keys: keys, tokenKeys: signing, notices: notices, randomness: .system)
        desk = TokenDesk(
            catalogue: catalogue, registers: Registers(machtigingen: nil, toezicht: client), store: store,
            keys: keys, tokenKeys: signing, randomness: .system, farewell: farewell, watch: keeper.watch)
        self.clock = clock
    }

    /// The register, started when it was down.
    func register() async throws -> SimulatedToezicht {
        if let running { return running.register }
        let clock = clock
        let register = try await SimulatedToezicht(settings, now: { clock.now }, logger: Self.silence)
        let services = RunningServices(try register.services(), logger: Self.silence)
        try await services.start {
            _ = try await register.url()
            _ = try await register.operatorURL()
        }
        running = (services, register)
        return register
    }

    /// Stops the register; what it knows is on disk.
    func kill() async throws {
        try await running?.services.stop()
        running = nil
    }

    var isUp: Bool { running != nil }
}

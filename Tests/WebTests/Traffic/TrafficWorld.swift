import Foundation
import Hummingbird
import HummingbirdTesting
import Identity
import Logging
import Mandaat
import OIDC
import Policy
import Representation
import Storage
import Synchronization
import TestSupport

@testable import Broker
@testable import Web

/// The whole gateway but its identity providers, over a store on disk.
struct TrafficWorld: Sendable {
    let plan: TrafficPlan
    let store: MeteredStore<SQLiteStore>
    let log = RecordedLog()
    let metrics = PrometheusMetrics()
    let clock = TrafficClock()
    let inzage: InzageDesk
    let server: GatewayServer
    private let folder = try? TrafficFolder()

    init(_ plan: TrafficPlan) async throws {
        self.plan = plan
        guard let path = folder?.path else { throw CocoaError(.fileWriteUnknown) }
        store = MeteredStore(try SQLiteStore(path: path, logger: log.logger), metrics: metrics)
        let (catalogue, keys) = (try plan.catalogue(), Fixture.keys())
        let signing = try await SigningKeySet([
            SigningKey(keyID: "k1", algorithm: .es256, state: .active, pem: generateKeyPEM(for: .es256))
        ])
        let registers = Registers(machtigingen: FakeRegister(), toezicht: nil, gezag: nil, messages: nil)
        let farewell = PortalFarewell(
            catalogue: catalogue, keys: keys, tokenKeys: signing, notices: FakeNotices(), randomness: .system)
        let logins = LoginDispatcher(
            catalogue: catalogue, providers: [:], registers: registers, numberQuota: NumberQuota(),
            store: store, keys: keys, randomness: .system, farewell: farewell)
        let tokens = TokenDesk(
            catalogue: catalogue, registers: registers, store: store, keys: keys, tokenKeys: signing,
            randomness: .system, farewell: farewell)
        let portal = OwnPortal(
            catalogue: catalogue, logins: logins, tokens: tokens, keys: keys, randomness: .system,
            secret: Fixture.secret)
        inzage = InzageDesk(
            portal: portal, registers: registers, store: store, keys: keys, randomness: .system)
        let lists = ListDesk(store: store, keys: keys)
        let doors = GatewayDoors(
            catalogue: catalogue, login: logins, tokens: tokens,
            logout: LogoutDesk(
                catalogue: catalogue, providers: [:], store: store, keys: keys, tokenKeys: signing,
                randomness: .system, farewell: farewell), inzage: inzage,
            raadplegingen: RaadplegingDesk(
                catalogue: catalogue, tokens: tokens, store: store, lists: StoredLists(store, keys: keys),
                keys: keys, randomness: .system),
            beheer: BeheerDesk(
                portal: portal, store: store, reader: store.store, lists: lists, keys: keys,
                randomness: .system),
            programmas: ProgramDesk(
                catalogue: catalogue, store: store, lists: lists, termijnen: [:], keys: keys),
            tokenKeys: signing, metadata: [:])
        let settings = GatewaySettings(issuer: Fixture.issuer, providerAddresses: [], themes: [:])
        let clock = clock
        server = try GatewayServer(
            settings, doors: doors, metrics: metrics, logger: log.logger, now: { clock.now })
    }

    /// The file, for who opens it beside the gateway.
    var path: String { folder?.path ?? "" }

    var lists: ListDesk { ListDesk(store: store, keys: Fixture.keys()) }

    var verbanden: VerbandDesk { VerbandDesk(store: store, keys: Fixture.keys()) }

    /// Runs traffic against the server, in process.
    func test(_ work: @Sendable (Visit) async throws -> Void) async throws {
        let application = try server.application(at: ServerAddress(host: "127.0.0.1", port: 0))
        try await application.test(.router) { client in try await work(Visit(client: client)) }
    }

    /// Somebody is logged in at a portal, with a token.
    func logIn(
        _ actor: Actor, at provider: IdentityProviderID, in client: ClientID, for dienst: DienstID,
        of gemeente: GemeenteCode, token: String
    ) async throws {
        let (session, now) = ("session of \(token)", clock.now)
        let evidence = LoginEvidence(
            assertionID: "_\(token)", identityProvider: provider, level: .substantieel, authenticatedAt: now)
        let stored = Session(
            id: session, secret: Digest(of: "cookie of \(token)"), browser: Digest(of: session),
            client: client, gemeente: gemeente,
            actor: Fixture.keys().seal(actor, for: Session.place(session), .system), login: evidence,
            limits: .init(idle: 1800, absolute: 7200), startedAt: now, lastUsedAt: now)
        let grant = Grant(
            id: "grant of \(token)", session: session, client: client, gemeente: gemeente, dienst: dienst,
            besluit: "login of \(token)", kind: .zelf, relation: nil, represented: nil, acties: [.inzien],
            toestemmingVereist: [], issuedAt: now, endsAt: nil)
        let code = StoredCode(
            digest: Digest(of: "code of \(token)"), grant: grant.id,
            binding: CodeBinding(to: try Fixture.request()), expiresAt: now + 60)
        let access = StoredToken(
            digest: Digest(of: token), grant: grant.id, issuedAt: now, expiresAt: now + 3600)
        try await store.commit(
            [.openSession(stored), .issueGrant(grant, code), .redeemCode(code.digest, for: access)],
            recording: [])
    }
}

/// The clock of generated traffic: it stands still until it is moved.
final class TrafficClock: Sendable {
    private let instant = Mutex(Fixture.noon)

    var now: Date { instant.withLock { $0 } }

    func advance() { instant.withLock { $0 += 3 } }
}

/// A folder for a database; it goes when this does.
private final class TrafficFolder: Sendable {
    private let folder = FileManager.default.temporaryDirectory.appending(
        path: "namens-\(UUID().uuidString)")

    init() throws { try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true) }

    deinit { try? FileManager.default.removeItem(at: folder) }

    var path: String { folder.appending(path: "namens.sqlite").path }
}

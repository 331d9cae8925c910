import Broker
import CoreMetrics
import Foundation
import Hummingbird
import Identity
import Logging
import Mandaat
import NIOSSL
import OIDC
import Outbound
import SAML
import ServiceLifecycle
import Storage
import Web

/// The gateway, put together by hand from a configuration; nothing listens yet.
struct Gateway: Sendable {
    let store: SQLiteStore
    let metrics = PrometheusMetrics()
    let configuration: Configuration
    private let doors: GatewayDoors
    private let lists: ListDesk
    let relations: RelationService
    private let connections: Connections
    private let notices: NoticeQueue
    private let logger: Logger
    private let now: @Sendable () -> Date

    init(
        _ configuration: Configuration, logger: Logger, now: @escaping @Sendable () -> Date
    ) async throws {
        self.configuration = configuration
        self.logger = logger
        self.now = now
        let keys = try configuration.keys.open(for: configuration.deployment, .system, at: now())
        let path =
            switch configuration.storage {
            case .sqlite(let path): path
            }
        let flushes = metrics.makeCounter(label: "namens_store_flushes_total", dimensions: [])
        store = try SQLiteStore(path: path, logger: logger) { _ in flushes.increment(by: 1) }
        connections = Connections()
        let sender = LogoutTokenSender(
            connections: connections,
            trust: configuration.deployment == .development ? .development : .system)
        notices = NoticeQueue(logger: logger, now: now, send: sender.send)
        let parts = Parts(
            store: MeteredStore(store, metrics: metrics), reader: store, keys: keys.persons,
            tokenKeys: try await SigningKeySet(keys.signing),
            providers: try Providers(configuration, connections: connections, logger: logger, at: now()),
            registers: try await Registers(
                configuration.registers, keys.persons, connections: connections, logger: logger, now: now),
            numberQuota: configuration.numberQuota,
            termijnen: configuration.bewaartermijnen,
            notices: notices)
        let feed = configuration.registers.toezicht?.feed ?? FeedSettings()
        let watch = RelationWatch(of: ToezichtClient.register, staleAfter: feed.staleAfter)
        lists = parts.lists
        doors = parts.doors(
            for: configuration.catalogue, offering: configuration.gemeenten.compactMap(\.inzage), watch)
        relations = RelationService(
            keeper: RelationKeeper(
                feed: try await ToezichtClient(configuration.registers, connections, now),
                store: parts.store, keys: parts.keys, watch: watch),
            farewell: parts.farewell(in: configuration.catalogue), interval: feed.interval,
            metrics: metrics, logger: logger, now: now)
    }

    /// What the doors are made of.
    private struct Parts {
        let store: MeteredStore<SQLiteStore>
        /// What nobody counts is read here.
        let reader: SQLiteStore
        let keys: PersonKeys
        let tokenKeys: SigningKeySet
        let providers: Providers
        let registers: Registers
        let numberQuota: NumberQuota
        let termijnen: [GemeenteCode: Bewaartermijnen]
        let notices: NoticeQueue

        var lists: ListDesk { ListDesk(store: store, keys: keys) }

        func farewell(in catalogue: Catalogue) -> PortalFarewell {
            PortalFarewell(
                catalogue: catalogue, keys: keys, tokenKeys: tokenKeys, notices: notices, randomness: .system)
        }

        func doors(
            for catalogue: Catalogue, offering inzage: [InzageSettings], _ watch: RelationWatch
        ) -> GatewayDoors {
            let secret = Randomness.system.handle()
            let catalogue = catalogue.offering(inzage, secret: secret)
            let farewell = farewell(in: catalogue)
            let login = LoginDispatcher(
                catalogue: catalogue, providers: providers.connections, registers: registers,
                numberQuota: numberQuota, store: store, keys: keys, randomness: .system, farewell: farewell)
            let tokens = TokenDesk(
                catalogue: catalogue, registers: registers, store: store, keys: keys, tokenKeys: tokenKeys,
                randomness: .system, farewell: farewell, watch: watch)
            let portal = OwnPortal(
                catalogue: catalogue, logins: login, tokens: tokens, keys: keys, randomness: .system,
                secret: secret)
            return GatewayDoors(
                catalogue: catalogue, login: login, tokens: tokens,
                logout: LogoutDesk(
                    catalogue: catalogue, providers: providers.connections, store: store, keys: keys,
                    tokenKeys: tokenKeys, randomness: .system, farewell: farewell),
                inzage: InzageDesk(
                    portal: portal, registers: registers, store: store, keys: keys, randomness: .system),
                raadplegingen: RaadplegingDesk(
                    catalogue: catalogue, tokens: tokens, store: store,
                    lists: StoredLists(store, keys: keys), keys: keys, randomness: .system),
                programmas: ProgramDesk(
                    catalogue: catalogue, store: store, lists: lists, termijnen: termijnen, keys: keys),
                beheer: BeheerDesk(
                    portal: portal, store: store, reader: reader, lists: ListDesk(store: store, keys: keys),
                    keys: keys, randomness: .system),
                tokenKeys: tokenKeys, metadata: providers.ownMetadata,
                serviceCatalogues: providers.serviceCatalogues)
        }
    }

    /// The servers and what runs beside them, for a service group; each calls back once it listens.
    func services(onListening: @escaping @Sendable () async -> Void = {}) throws -> [any Service] {
        // The first is the last to stop: whatever the others still have to tell, it sends.
        var services: [any Service] = [
            notices,
            try server().application(
                at: configuration.listen.address, tls: try tls(), onRunning: { _ in await onListening() }),
            Housekeeping(
                store: store, lists: lists, gemeenten: configuration.gemeenten.map(\.gemeente.code),
                logger: logger, now: now), relations,
        ]
        if let management = configuration.management {
            services.append(managementServer().application(at: management.address))
        }
        return services
    }

    /// Lets go of connections and of the store.
    func close() async {
        await connections.close()
        try? store.close()
    }

    private func server() throws -> GatewayServer {
        let settings = GatewaySettings(
            issuer: configuration.issuer, providerAddresses: configuration.providerAddresses,
            crossSitePost: configuration.identityProviders.contains { $0.response == .post },
            themes: configuration.themes, loginStartsPerMinute: configuration.loginStarts.perMinute,
            trustedProxies: configuration.loginStarts.trustedProxies)
        return try GatewayServer(settings, doors: doors, metrics: metrics, logger: logger, now: now)
    }

    private func managementServer() -> ManagementServer {
        ManagementServer(metrics: metrics, build: .current, logger: logger) { [store] in
            // A store that cannot be read serves nobody.
            do throws(StoreError) {
                _ = try await store.login("")
                return []
            } catch { return ["store"] }
        }
    }

    private func tls() throws -> TLSConfiguration? {
        try configuration.tls.map {
            try serverTLS(certificateFile: $0.certificate, privateKeyFile: $0.privateKey)
        }
    }
}

extension SocketAddress {
    var address: ServerAddress { ServerAddress(host: host, port: port) }
}

extension TLSIdentity {
    init(_ files: ClientTLSFiles) throws(TLSIdentityFault) {
        try self.init(
            certificate: files.keyPair.certificate, privateKey: files.keyPair.privateKey, trust: files.trust)
    }
}

extension Configuration {
    /// The stylesheets that gemeenten lay over ours.
    fileprivate var themes: [GemeenteCode: String] {
        var themes: [GemeenteCode: String] = [:]
        for gemeente in gemeenten {
            guard let path = gemeente.theme, let data = FileManager.default.contents(atPath: path) else {
                continue
            }
            themes[gemeente.gemeente.code] = String(decoding: data, as: UTF8.self)
        }
        return themes
    }

    /// How long who has no end stays on the whitelist of each gemeente.
    fileprivate var bewaartermijnen: [GemeenteCode: Bewaartermijnen] {
        Dictionary(uniqueKeysWithValues: gemeenten.map { ($0.gemeente.code, $0.bewaartermijnen) })
    }

    /// Where forms of ours may go at identity providers.
    fileprivate var providerAddresses: [String] {
        identityProviders.flatMap { ($0.metadata.singleSignOn + $0.metadata.singleLogout).map(\.location) }
    }
}

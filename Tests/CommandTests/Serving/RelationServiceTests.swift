import Crypto
import Foundation
import Identity
import Logging
import OIDC
import Representation
import Storage
import Synchronization
import Testing
import Web

@testable import Broker
@testable import namens

@Suite("The service that keeps grants")
struct RelationServiceTests {
    private static let down = RegisterError.timedOut(register: "toezicht")

    @Test(
        "tells an outage once with its cause, and its end once; it waits longer and longer, five seconds at most"
    )
    func outage() async throws {
        let rounds: [RegisterError?] = [nil, down(), down(), down(), down(), nil, nil, down()]
        let (lines, pauses, _) = try await run(rounds)
        #expect(lines.count == 3)
        #expect(lines[0].contains(#""code":"register.timeout""#) && lines[0].contains(#""level":"error""#))
        #expect(lines[0].contains("toezicht did not answer in time"))
        #expect(lines[1].contains(#""failures":"4""#) && lines[1].contains(#""level":"notice""#))
        #expect(lines[2].contains(#""level":"error""#))
        #expect(pauses == [0.5, 1, 2, 4, 5, 0.5, 0.5, 1].map { .seconds($0) })
    }

    @Test("tells each cause of an outage once, also one that comes later")
    func causes() async throws {
        let refused = RegisterError.refused(register: "toezicht", status: 500)
        let (lines, _, _) = try await run([Self.down, refused, Self.down, refused, nil])
        #expect(lines.count == 3)
        #expect(lines[0].contains(#""code":"register.timeout""#))
        #expect(lines[1].contains(#""code":"register.refused""#))
        #expect(lines[2].contains(#""failures":"4""#))
    }

    @Test("says how old the feed is, also before it was ever read")
    func age() async throws {
        let (_, _, fresh) = try await run([nil])
        #expect(fresh.contains(#"namens_feed_age_seconds{register="toezicht"} 0.0"#))
        let (_, _, old) = try await run([nil, down(), down()])
        #expect(old.contains(#"namens_feed_age_seconds{register="toezicht"} 2.0"#))
        let (_, _, never) = try await run([down(), down()])
        #expect(never.contains(#"namens_feed_age_seconds{register="toezicht"} 1.0"#))
    }

    private func down() -> RegisterError { Self.down }

    /// Runs the service for these rounds, a second each on its clock; then it is stopped.
    private func run(
        _ rounds: [RegisterError?]
    ) async throws -> (lines: [String], pauses: [Duration], metrics: String) {
        let folder = FileManager.default.temporaryDirectory.appending(path: "namens-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let lines = Mutex<[String]>([])
        let pauses = Mutex<[Duration]>([])
        let time = Mutex(World.now)
        let handler = JSONLogHandler(label: "test") { line in
            lines.withLock { $0.append(String(decoding: line, as: UTF8.self)) }
        }
        let logger = Logger(label: "test") { _ in handler }
        let metrics = PrometheusMetrics()
        let keys = PersonKeys(
            sealing: SealingKey(SymmetricKey(size: .bits256)),
            naming: PseudonymKey(SymmetricKey(size: .bits256)))
        let now: @Sendable () -> Date = { time.withLock(\.self) }
        let service = RelationService(
            keeper: RelationKeeper(
                feed: RoundFeed(rounds, now),
                store: try SQLiteStore(path: folder.appending(path: "db").path, logger: logger), keys: keys,
                watch: RelationWatch(of: "toezicht")),
            farewell: try await farewell(keys), interval: .milliseconds(500), metrics: metrics,
            logger: logger,
            now: now
        ) { pause in
            let count = pauses.withLock {
                $0.append(pause)
                return $0.count
            }
            time.withLock { $0 += 1 }
            if count == rounds.count { throw CancellationError() }
        }
        try await service.run()
        return (lines.withLock(\.self), pauses.withLock(\.self), metrics.text())
    }

    private func farewell(_ keys: PersonKeys) async throws -> PortalFarewell {
        let signing = try await SigningKeySet([
            SigningKey(keyID: "k1", algorithm: .es256, state: .active, pem: generateKeyPEM(for: .es256))
        ])
        return PortalFarewell(
            catalogue: Catalogue(
                issuer: "https://login.example.nl", gemeenten: [:], diensten: [:], portals: [:],
                verbanden: [:], policyVersion: "test"), keys: keys, tokenKeys: signing, notices: Silence(),
            randomness: .system)
    }
}

/// A feed without changes that fails in some rounds.
private actor RoundFeed: RelationFeed {
    private var rounds: [RegisterError?]
    private let now: @Sendable () -> Date

    init(_ rounds: [RegisterError?], _ now: @escaping @Sendable () -> Date) {
        self.rounds = rounds
        self.now = now
    }

    func changes(after cursor: Int) throws(RegisterError) -> RelationChanges {
        if !rounds.isEmpty, let failure = rounds.removeFirst() { throw failure }
        return RelationChanges(changes: [], next: cursor, hasMore: false, answeredAt: now())
    }
}

private struct Silence: LogoutNotices {
    func deliver(_ token: String, to uri: String) {}
}

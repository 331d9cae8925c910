import Broker
import Crypto
import Foundation
import Identity
import Logging
import OIDC
import Policy
import Representation
import Storage

/// An office is dismissed from all its measures: how long until none of its tokens is active.
struct BulkDismissal {
    private let store: SQLiteStore
    private let keys: SealingKey
    private let keeper: RelationKeeper
    private let now = Date()

    private static let grants = 10_000
    /// The seconds that it may take.
    private static let budget = 2.0

    private init(in folder: String) throws {
        store = try SQLiteStore(
            path: "\(folder)/namens.sqlite", logger: Logger(label: "bench") { _ in SwiftLogNoOpLogHandler() })
        keys = SealingKey(SymmetricKey(size: .bits256))
        keeper = RelationKeeper(
            feed: Dismissals(count: Self.grants, now: now), store: store,
            keys: PersonKeys(sealing: keys, naming: PseudonymKey(SymmetricKey(size: .bits256))),
            watch: RelationWatch(of: "toezicht"))
    }

    /// Fills a store on disk with live tokens, and measures one reading of the feed by the clock on the wall.
    static func measure() async throws -> Measure {
        let folder = FileManager.default.temporaryDirectory.appending(path: "namens-\(UUID().uuidString)")
            .path
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let bench = try BulkDismissal(in: folder)
        try await bench.fill()
        let clock = ContinuousClock()
        var kept: Kept?
        let duration = await clock.measure { kept = await bench.keeper.keep(at: bench.now) }
        guard let kept, kept.faults.isEmpty, kept.fallen.count == grants,
            try await bench.store.grants(restingOn: "toezicht", limit: 1).isEmpty
        else { throw BenchmarkFailure("not every grant fell") }
        return Measure(
            name: "bulk-dismissal", ours: duration / .seconds(1), reference: budget, unit: "seconds")
    }

    private func fill() async throws {
        for start in stride(from: 0, to: Self.grants, by: 500) {
            try await store.commit(try (start..<start + 500).flatMap(held), recording: [])
        }
    }

    private func held(_ number: Int) throws -> [Change] {
        let (id, session, client) = ("grant-\(number)", "session-\(number)", ClientID("portaal"))
        let limits = Dienst.SessionLimits(idle: 900, absolute: 7200)
        let gemeente = GemeenteCode("0000")
        let code = Digest(of: "code-\(number)")
        return [
            .openSession(
                Session(
                    id: session, secret: Digest(of: "cookie-\(number)"), browser: Digest(of: session),
                    client: client, gemeente: gemeente,
                    actor: keys.seal(Self.employee, for: "session:\(session)", .system),
                    login: LoginEvidence(
                        assertionID: "_\(number)", identityProvider: IdentityProviderID("eherkenning"),
                        level: .substantieel, authenticatedAt: now), limits: limits, startedAt: now,
                    lastUsedAt: now)),
            .issueGrant(
                Grant(
                    id: id, session: session, client: client, gemeente: gemeente,
                    dienst: DienstID("bijzondere-bijstand"), besluit: "besluit-\(number)", kind: .bewind,
                    relation: .init(
                        register: "toezicht", id: "b-\(number)", version: 1, kind: .bewind),
                    represented: keys.seal(Self.client, for: "grant:\(id)", .system),
                    acties: Set(Actie.allCases), toestemmingVereist: [], issuedAt: now, endsAt: nil),
                StoredCode(
                    digest: code, grant: id, binding: try Self.binding(), expiresAt: now + 60)),
            .redeemCode(
                code,
                for: StoredToken(
                    digest: Digest(of: "token-\(number)"), grant: id, issuedAt: now, expiresAt: now + 900)),
        ]
    }

    /// As sessions and grants seal them.
    private static let employee = Data(
        """
        {"employee":{"_0":{"diensten":[],"organisation":{"kvk":"00009901"},"subject":"bea","vestigingen":[]}}}
        """.utf8)
    private static let client = Data(
        """
        {"bsn":"999999047","name":{"formOfAddress":"mevrouw","initialsAndSurname":"J. de Vries"}}
        """.utf8)

    private static func binding() throws -> CodeBinding {
        let text = """
            {"client":"portaal","redirectURI":"https://portaal.example/terug","nonce":"n","codeChallenge":"c"}
            """
        return try JSONDecoder().decode(CodeBinding.self, from: Data(text.utf8))
    }
}

/// A feed that tells of one dismissal after the other, in pages as the register gives them.
private struct Dismissals: RelationFeed {
    let count: Int
    let now: Date

    func changes(after cursor: Int) async throws(RegisterError) -> RelationChanges {
        let next = min(cursor + 2000, count)
        return RelationChanges(
            changes: (cursor..<next).map {
                .init(relation: "b-\($0)", version: 2, kind: .beeindigd, effective: LocalDate(now))
            }, next: next, hasMore: next < count, answeredAt: now)
    }
}

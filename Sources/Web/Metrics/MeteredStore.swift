public import Audit
public import Broker
public import Foundation
public import Identity
public import Mandaat

/// A store that also counts what was recorded in it, once it is on disk.
public struct MeteredStore<Store: EveryStore>: EveryStore {
    let store: Store
    private let metrics: GatewayMetrics

    /// Lays the counting over a store.
    public init(_ store: Store, metrics: PrometheusMetrics) {
        self.store = store
        self.metrics = GatewayMetrics(factory: metrics)
    }

    /// Commits, and counts the events when they are on disk.
    public func commit(_ changes: [Change], recording events: [Event]) async throws(StoreError) {
        let start = ContinuousClock.now
        do throws(StoreError) { try await store.commit(changes, recording: events) } catch {
            metrics.count("namens_store_failures_total", [("reason", error.code)])
            throw error
        }
        metrics.committed(after: start.duration(to: .now))
        for event in events { metrics.count(event) }
    }

    /// As the store below.
    public func login(_ id: String) async throws(StoreError) -> Login? { try await store.login(id) }

    /// As the store below.
    public func login(relayState: Digest) async throws(StoreError) -> Login? {
        try await store.login(relayState: relayState)
    }

    /// As the store below.
    public func session(secret: Digest) async throws(StoreError) -> Session? {
        try await store.session(secret: secret)
    }

    /// As the store below.
    public func session(id: String) async throws(StoreError) -> Session? { try await store.session(id: id) }

    /// As the store below.
    public func sessions(ofBrowser browser: Digest) async throws(StoreError) -> [Session] {
        try await store.sessions(ofBrowser: browser)
    }

    /// As the store below.
    public func grants(ofSession id: String) async throws(StoreError) -> [Grant] {
        try await store.grants(ofSession: id)
    }

    /// As the store below.
    public func approvals(
        of relation: String, for dienst: DienstID, at now: Date
    ) async throws(StoreError) -> [StoredApproval] {
        try await store.approvals(of: relation, for: dienst, at: now)
    }

    /// As the store below.
    public func acts(
        for represented: Pseudonym, in gemeente: GemeenteCode, at now: Date, after position: ActPosition?,
        limit: Int
    ) async throws(StoreError) -> [Act] {
        try await store.acts(for: represented, in: gemeente, at: now, after: position, limit: limit)
    }

    /// As the store below.
    public func act(
        _ besluit: String, for represented: Pseudonym, in gemeente: GemeenteCode, at now: Date
    ) async throws(StoreError) -> Act? {
        try await store.act(besluit, for: represented, in: gemeente, at: now)
    }

    /// As the store below.
    public func reports(on besluiten: [String]) async throws(StoreError) -> [Terugmelding] {
        try await store.reports(on: besluiten)
    }

    /// As the store below.
    public func code(_ digest: Digest) async throws(StoreError) -> (
        code: StoredCode, grant: Grant, session: Session
    )? { try await store.code(digest) }

    /// As the store below.
    public func grant(spentCode digest: Digest) async throws(StoreError) -> Grant? {
        try await store.grant(spentCode: digest)
    }

    /// As the store below.
    public func token(_ digest: Digest) async throws(StoreError) -> (
        token: StoredToken, grant: Grant, session: Session
    )? { try await store.token(digest) }

    /// As the store below.
    public func feedPosition(of register: String) async throws(StoreError) -> Int {
        try await store.feedPosition(of: register)
    }

    /// As the store below.
    public func grants(
        overtakenBy overtakings: [Overtaking], in register: String, limit: Int
    ) async throws(StoreError) -> [StandingGrant] {
        try await store.grants(overtakenBy: overtakings, in: register, limit: limit)
    }

    /// As the store below.
    public func grants(
        restingOn register: String, limit: Int
    ) async throws(StoreError) -> [StandingGrant] {
        try await store.grants(restingOn: register, limit: limit)
    }

    /// As the store below.
    public func grants(dueAt now: Date, limit: Int) async throws(StoreError) -> [StandingGrant] {
        try await store.grants(dueAt: now, limit: limit)
    }

    /// As the store below.
    public func state(
        of verband: VerbandID, for account: AccountID, on day: LocalDate
    ) async throws(StoreError) -> VerbandState {
        try await store.state(of: verband, for: account, on: day)
    }

    /// As the store below.
    public func raadpleging(
        token: Digest
    ) async throws(StoreError) -> (raadpleging: StoredRaadpleging, session: Session)? {
        try await store.raadpleging(token: token)
    }

    /// As the store below.
    public func handelingen(in zaak: Pseudonym) async throws(StoreError) -> [Zaakhandeling] {
        try await store.handelingen(in: zaak)
    }

    /// As the store below.
    public func voorstel(_ id: String, of verband: VerbandID) async throws(StoreError) -> Matrixvoorstel? {
        try await store.voorstel(id, of: verband)
    }
}

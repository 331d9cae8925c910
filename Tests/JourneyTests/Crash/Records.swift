import Audit
import Identity
import Storage

/// What a database's log says of logins.
struct Records {
    private let events: [Event]

    /// Reads the whole log of the demo's gemeente, beside a gateway or alone.
    init(of database: String) async throws {
        events = try await AuditLog(path: database)
            .records(gemeente: GemeenteCode("0000"), limit: 100_000)
            .map { try decodeCanonicalJSON(Event.self, from: $0.body) }
    }

    /// Whether a permit was recorded for a login.
    func hasPermit(_ login: LoginReference) -> Bool {
        events.contains { event in
            guard event.login == login.text, case .decided(let decision) = event.what else { return false }
            return decision.outcome == .permit
        }
    }

    /// The grant that was recorded for a login.
    func grant(of login: LoginReference) -> String? {
        events.lazy.filter { $0.login == login.text }.compactMap { event in
            if case .grantIssued(let grant, _) = event.what { grant } else { nil }
        }.first
    }

    /// Whether a token of a grant was recorded.
    func tokenWasIssued(for grant: String) -> Bool {
        events.contains { event in
            if case .tokenIssued(grant, _) = event.what { true } else { false }
        }
    }
}

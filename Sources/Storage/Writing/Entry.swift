import Audit
import Broker

/// One commit as it was asked for: its changes and the events that record them.
struct Entry: Sendable {
    let changes: [Change]
    let events: [Event]
}

typealias Outcome = Result<Void, StoreError>

import Foundation
import Synchronization

/// The clock of the demo: real time, until a scenario moves it.
final class DemoClock: Sendable {
    private let offset = Mutex<TimeInterval>(0)

    /// What time it is in the demo.
    func now() -> Date { Date() + offset.withLock { $0 } }

    /// Moves the clock so that it is now `instant`.
    func set(to instant: Date) { offset.withLock { $0 = instant.timeIntervalSinceNow } }

    /// Back to real time.
    func reset() { offset.withLock { $0 = 0 } }
}

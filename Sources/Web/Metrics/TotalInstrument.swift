import CoreMetrics
import Synchronization

/// A number that only grows.
final class TotalInstrument: CounterHandler {
    private let count = Mutex<Int64>(0)

    var total: Int64 { count.withLock { $0 } }

    func increment(by amount: Int64) {
        count.withLock { count in
            let (sum, overflow) = count.addingReportingOverflow(max(0, amount))
            count = overflow ? .max : sum
        }
    }

    func reset() { count.withLock { $0 = 0 } }
}

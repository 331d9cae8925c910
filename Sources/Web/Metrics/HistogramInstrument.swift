import CoreMetrics
import Synchronization

/// How values are spread over buckets; durations are kept in seconds.
final class HistogramInstrument: TimerHandler, RecorderHandler {
    /// The upper edges, in seconds: from a page out of memory to a register at its limit.
    static let edges = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10]

    private struct State {
        var counts = Array(repeating: 0, count: edges.count + 1)
        var sum = 0.0
    }

    private let state = Mutex(State())

    func recordNanoseconds(_ duration: Int64) { record(Double(duration) / 1e9) }
    func record(_ value: Int64) { record(Double(value)) }

    func record(_ value: Double) {
        let bucket = Self.edges.firstIndex { value <= $0 } ?? Self.edges.count
        state.withLock { state in
            state.counts[bucket] += 1
            state.sum += value
        }
    }

    func lines(named name: SeriesName) -> String {
        let state = state.withLock { $0 }
        var total = 0
        var lines = ""
        for (edge, count) in zip(Self.edges.map { "\($0)" } + ["+Inf"], state.counts) {
            total += count
            lines += name.line(String(total), suffix: "_bucket", extra: "le=\"\(edge)\"")
        }
        return lines + name.line(String(state.sum), suffix: "_sum")
            + name.line(String(total), suffix: "_count")
    }
}

public import CoreMetrics
import Synchronization

/// Keeps counters, gauges and histograms in memory and writes them in the text format of Prometheus.
///
/// Names and labels are those of the `Metrics` interface; a timer becomes a histogram in seconds. The same
/// name must always be of the same kind.
/// - Source: Prometheus, exposition formats, text format 0.0.4.
public final class PrometheusMetrics: MetricsFactory {
    private let series = Mutex<[SeriesName: Instrument]>([:])
    private let help: [String: String]

    /// Begins with nothing measured.
    ///
    /// - Parameter help: What the names mean, in a sentence; the gateway's own are known already.
    public init(help: [String: String] = [:]) {
        self.help = GatewayMetrics.help.merging(help) { $1 }
    }

    /// A counter.
    public func makeCounter(label: String, dimensions: [(String, String)]) -> any CounterHandler {
        guard case .counter(let counter) = instrument(label, dimensions, or: { .counter(TotalInstrument()) })
        else { return NOOPMetricsHandler.instance }
        return counter
    }

    /// A gauge.
    public func makeMeter(label: String, dimensions: [(String, String)]) -> any MeterHandler {
        guard case .gauge(let gauge) = instrument(label, dimensions, or: { .gauge(GaugeInstrument()) })
        else { return NOOPMetricsHandler.instance }
        return gauge
    }

    /// A histogram when it aggregates, otherwise a gauge.
    public func makeRecorder(
        label: String, dimensions: [(String, String)], aggregate: Bool
    ) -> any RecorderHandler {
        let made = instrument(label, dimensions) {
            aggregate ? .histogram(HistogramInstrument()) : .gauge(GaugeInstrument())
        }
        switch made {
        case .histogram(let histogram): return histogram
        case .gauge(let gauge): return gauge
        case .counter: return NOOPMetricsHandler.instance
        }
    }

    /// A histogram in seconds.
    public func makeTimer(label: String, dimensions: [(String, String)]) -> any TimerHandler {
        guard
            case .histogram(let histogram) = instrument(
                label, dimensions, or: { .histogram(HistogramInstrument()) })
        else { return NOOPMetricsHandler.instance }
        return histogram
    }

    /// A handler that is let go keeps its series: a counter never goes back.
    public func destroyCounter(_ handler: any CounterHandler) {}
    /// Keeps its series.
    public func destroyMeter(_ handler: any MeterHandler) {}
    /// Keeps its series.
    public func destroyRecorder(_ handler: any RecorderHandler) {}
    /// Keeps its series.
    public func destroyTimer(_ handler: any TimerHandler) {}

    /// Everything measured so far.
    public func text() -> String {
        let measured = series.withLock { $0 }
        let families = Dictionary(grouping: measured, by: \.key.name).sorted { $0.key < $1.key }
        return families.map { name, members in
            family(name, members.sorted { $0.key < $1.key }.map { ($0.key, $0.value) })
        }.joined()
    }

    private func family(_ name: String, _ members: [(SeriesName, Instrument)]) -> String {
        let kind = members.first?.1.kind ?? "untyped"
        let help = help[name].map { "# HELP \(name) \($0)\n" } ?? ""
        return help + "# TYPE \(name) \(kind)\n" + members.map { $1.lines(named: $0) }.joined()
    }

    private func instrument(
        _ label: String, _ dimensions: [(String, String)], or make: () -> Instrument
    ) -> Instrument {
        let name = SeriesName(label, dimensions)
        return series.withLock { series in
            if let known = series[name] { return known }
            let made = make()
            series[name] = made
            return made
        }
    }
}

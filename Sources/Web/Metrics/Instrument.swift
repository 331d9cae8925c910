/// What is behind a series.
enum Instrument: Sendable {
    case counter(TotalInstrument)
    case gauge(GaugeInstrument)
    case histogram(HistogramInstrument)

    /// The word for it in the output.
    var kind: String {
        switch self {
        case .counter: "counter"
        case .gauge: "gauge"
        case .histogram: "histogram"
        }
    }

    func lines(named name: SeriesName) -> String {
        switch self {
        case .counter(let counter): name.line(String(counter.total))
        case .gauge(let gauge): name.line(String(gauge.value))
        case .histogram(let histogram): histogram.lines(named: name)
        }
    }
}

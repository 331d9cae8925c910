/// What two ways cost, in CPU seconds for one time, measured turn by turn so that both meet the same machine.
struct Duel {
    let ours: Double
    let reference: Double

    static let rounds = 9

    /// Runs A B A B …; the first round of both warms up and does not count.
    ///
    /// - Parameters:
    ///   - times: How often each is done in a round.
    ///   - ours: Does ours so many times.
    ///   - reference: Does the reference so many times.
    init(
        times: Int, ours: (Int) async throws -> Void, reference: (Int) async throws -> Void
    ) async rethrows {
        var (mine, others): ([Double], [Double]) = ([], [])
        for round in 0...Self.rounds {
            let first = try await CPU.seconds { try await ours(times) }
            let second = try await CPU.seconds { try await reference(times) }
            guard round > 0 else { continue }
            mine.append(first / Double(times))
            others.append(second / Double(times))
        }
        self.ours = median(mine)
        self.reference = median(others)
    }

    /// Both as rates.
    func rates(_ name: String) -> Measure {
        note(
            "\(name): \(inMicroseconds(ours)) beside \(inMicroseconds(reference)) µs of CPU, "
                + "\(ours / reference) times the time")
        return Measure(name: name, ours: 1 / ours, reference: 1 / reference, unit: "per-cpu-second")
    }
}

/// The middle one; zero of none.
func median(_ values: [Double]) -> Double {
    values.isEmpty ? 0 : values.sorted()[values.count / 2]
}

/// Tenths of microseconds.
func inMicroseconds(_ seconds: Double) -> Double { (seconds * 1e7).rounded() / 10 }

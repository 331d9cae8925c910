import Audit
import Broker
import Crypto
import Foundation
import Identity
import Logging
import Mandaat
import Storage

/// A whitelist of a million persons: how long a file takes and how much memory, and what a check costs beside it.
struct WhitelistLoad {
    private let store: SQLiteStore
    private let keys = PersonKeys(
        sealing: SealingKey(SymmetricKey(size: .bits256)), naming: PseudonymKey(SymmetricKey(size: .bits256)))
    private let now = Date()

    private static let rows = 1_000_000
    private static let checks = 20_000
    private static let key = ListKey(.whitelist, of: gemeenten[0])
    private static let gemeenten = (1...7).map { GemeenteCode("000\($0)") }

    private init(in folder: String) throws {
        store = try SQLiteStore(
            path: "\(folder)/namens.sqlite", logger: Logger(label: "bench") { _ in SwiftLogNoOpLogHandler() })
    }

    /// Loads a file into an empty store, then another in its place, and looks persons up.
    static func measure() async throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "namens-\(UUID().uuidString)")
            .path
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let bench = try WhitelistLoad(in: folder)
        let (before, _) = (try Memory.resident(), try Memory.forgetPeak())
        let first = try await bench.load(changing: 0)
        let second = try await bench.load(changing: 100)
        let memory = (try Memory.peak() - before) / 1024
        note("whitelist-load: \(Int(before / 1024)) MB resident before")
        report(Measure(name: "whitelist-load", ours: first, reference: 30, unit: "seconds"))
        report(Measure(name: "whitelist-replace", ours: second, reference: 30, unit: "seconds"))
        report(Measure(name: "whitelist-load-memory", ours: memory, reference: 300, unit: "megabytes"))
        report(try await bench.check())
    }

    /// From the first octet of the file until it counts; meanwhile somebody else commits.
    private func load(changing: Int) async throws -> Double {
        let others = Task { try await slowestCommit() }
        let (clock, desk) = (ContinuousClock(), ListDesk(store: store, keys: keys))
        let used = CPU.seconds
        let duration = try await clock.measure {
            let upload = try await desk.upload(for: Self.key, by: nil, at: now)
            for piece in ListFile(rows: Self.rows, changing: changing) { try await upload.feed(piece) }
            let read = CPU.seconds
            let outcome = try await upload.finish(rows: Self.rows)
            guard case .staged(let staged) = outcome else { throw BenchmarkFailure("\(outcome)") }
            let stored = CPU.seconds
            let difference = try await desk.activate(staged.id, for: Self.key, by: nil, at: now)
            note(
                String(
                    format: "whitelist: CPU %.1f s reading, %.1f s storing; ", read - used, stored - read)
                    + "\(difference.added) added, \(difference.changed) changed")
        }
        others.cancel()
        note(String(format: "whitelist: another commit took at most %.0f ms", try await others.value * 1_000))
        return duration / .seconds(1)
    }

    /// The seconds of the slowest small commit, until cancelled.
    private func slowestCommit() async throws -> Double {
        var slowest = 0.0
        let clock = ContinuousClock()
        while !Task.isCancelled {
            let duration = try await clock.measure { try await store.commit([], recording: []) }
            slowest = max(slowest, duration / .seconds(1))
            try? await Task.sleep(for: .milliseconds(20))
        }
        return slowest
    }

    private func check() async throws -> Measure {
        let lists: any WhitelistReader = StoredLists(store, keys: keys)
        let (numbers, today) = (try ListFile.numbers(1_000).map { try BSN("\($0)") }, LocalDate(now))
        var found = 0
        let seconds = try await CPU.seconds(of: {
            for number in 0..<Self.checks {
                let lists = try await lists.lists(
                    of: numbers[number % numbers.count], among: Self.gemeenten, on: today)
                found += lists.count
            }
        })
        guard found == Self.checks else { throw BenchmarkFailure("\(Self.checks - found) were not found") }
        return Measure(
            name: "whitelist-check", ours: seconds / Double(Self.checks) * 1e6, reference: 50,
            unit: "cpu-microseconds")
    }
}

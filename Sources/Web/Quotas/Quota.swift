import Foundation
import Synchronization

/// So many times a minute for each key, all at once or spread; memory for a bounded number of keys.
///
/// Kept is one instant a key: until when it would have paid for what it took, at an even pace.
///
/// - Source: ITU-T I.371, the generic cell rate algorithm.
final class Quota<Key: Hashable & Sendable>: Sendable {
    /// Microseconds between two at an even pace.
    private let pace: Int64
    private let mostKeys: Int
    private let paidUntil = Mutex<[Key: Int64]>([:])

    /// Takes how often, at least once, and how many keys are remembered.
    init(perMinute: Int, mostKeys: Int = 65_536) {
        pace = minute / Int64(max(1, perMinute))
        self.mostKeys = max(1, mostKeys)
    }

    /// How many keys are remembered now.
    var keys: Int { paidUntil.withLock(\.count) }

    /// Takes once; the seconds to wait when nothing is left.
    func take(_ key: Key, at now: Date) -> Int? {
        let now = Int64(now.timeIntervalSince1970 * 1_000_000)
        return paidUntil.withLock { paidUntil in
            // A clock that was put back keeps nobody waiting for longer than the quota itself.
            let start = min(max(paidUntil[key] ?? now, now), now + minute)
            let wait = start + pace - (now + minute)
            guard wait <= 0 else { return Int((wait + 999_999) / 1_000_000) }
            if paidUntil[key] == nil { makeRoom(in: &paidUntil, at: now) }
            paidUntil[key] = start + pace
            return nil
        }
    }

    /// Forgets whoever has the whole quota again, and when that is not enough the half that took least.
    private func makeRoom(in paidUntil: inout [Key: Int64], at now: Int64) {
        guard paidUntil.count >= mostKeys else { return }
        paidUntil = paidUntil.filter { $0.value > now }
        guard paidUntil.count >= mostKeys else { return }
        let kept = paidUntil.sorted { $0.value > $1.value }.prefix(mostKeys / 2)
        paidUntil = Dictionary(uniqueKeysWithValues: kept.map { ($0.key, $0.value) })
    }
}

/// In microseconds.
private let minute: Int64 = 60_000_000

import Broker
import Foundation
import Identity
import Logging
import Mandaat
import ServiceLifecycle
import Storage

/// Removes what has expired, a little at a time, while the gateway runs.
struct Housekeeping: Service {
    let store: SQLiteStore
    let lists: ListDesk
    /// Those whose lists are kept.
    let gemeenten: [GemeenteCode]
    let logger: Logger
    let now: @Sendable () -> Date

    func run() async throws {
        await cancelWhenGracefulShutdown {
            var swept: LocalDate?
            while !Task.isCancelled {
                do throws(StoreError) {
                    try await store.removeExpired(before: now())
                    swept = try await sweep(after: swept)
                } catch {
                    logger.error("expired rows were not removed", metadata: ["code": "\(error.code)"])
                }
                try? await Task.sleep(for: .seconds(60))
            }
        }
    }

    /// Takes off the lists whose last day has passed: entries end by the day, so once a day is enough.
    ///
    /// - Parameter last: The day on which it was done before.
    /// - Returns: The day on which it was done.
    /// - Throws: ``StoreError/unavailable``; then it is tried again.
    func sweep(after last: LocalDate?) async throws(StoreError) -> LocalDate {
        let now = now()
        let today = LocalDate(now)
        guard last != today else { return today }
        for gemeente in gemeenten {
            for soort in Lijstsoort.allCases {
                try await lists.removeExpired(from: ListKey(soort, of: gemeente), at: now)
            }
        }
        return today
    }
}

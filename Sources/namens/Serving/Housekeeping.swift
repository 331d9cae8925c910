import Broker
import Foundation
import Logging
import ServiceLifecycle
import Storage

/// Removes what has expired, a little at a time, while the gateway runs.
struct Housekeeping: Service {
    let store: SQLiteStore
    let logger: Logger
    let now: @Sendable () -> Date

    func run() async throws {
        await cancelWhenGracefulShutdown {
            while !Task.isCancelled {
                do throws(StoreError) { try await store.removeExpired(before: now()) } catch {
                    logger.error("expired rows were not removed", metadata: ["code": "\(error.code)"])
                }
                try? await Task.sleep(for: .seconds(60))
            }
        }
    }
}

import Broker
import Foundation
import Logging
import Outbound
import ServiceLifecycle
import Synchronization

/// Delivers logout tokens beside what caused them, so many at once, and tells the operator which did not arrive.
///
/// One that does not arrive is sent twice more. Those that wait are in memory, a bounded number; what waits when the
/// gateway stops has ``grace`` left.
final class NoticeQueue: LogoutNotices, Service {
    /// Brings one token.
    typealias Send = @Sendable (_ token: String, _ uri: String) async throws(LogoutDeliveryError) -> Void

    private struct Notice {
        let token: String
        let uri: String
    }

    private let send: Send
    private let logger: Logger
    private let now: @Sendable () -> Date
    private let pause: @Sendable (Duration) async throws -> Void
    private let notices: AsyncStream<Notice>
    private let queue: AsyncStream<Notice>.Continuation
    private let complaints = Mutex(Complaints())

    /// How many are sent at once.
    static let most = 32
    /// How many wait at most.
    static let limit = 100_000
    /// How long is waited before each new try.
    static let backoff: [Duration] = [.seconds(1), .seconds(5)]
    /// How long those that wait are still sent when the gateway stops.
    static let grace = Duration.seconds(10)

    /// Begins with nothing to send; nothing is sent before ``run()``.
    init(
        logger: Logger, limit: Int = limit, now: @escaping @Sendable () -> Date,
        pause: @escaping @Sendable (Duration) async throws -> Void = { try await Task.sleep(for: $0) },
        send: @escaping Send
    ) {
        self.send = send
        self.logger = logger
        self.now = now
        self.pause = pause
        (notices, queue) = AsyncStream.makeStream(bufferingPolicy: .bufferingOldest(limit))
    }

    func deliver(_ token: String, to uri: String) {
        guard case .enqueued = queue.yield(Notice(token: token, uri: uri)) else {
            let instant = now()
            guard let dropped = complaints.withLock({ $0.add(at: instant) }) else { return }
            return logger.error(
                "logout tokens are dropped: too many wait, or the gateway stops",
                metadata: ["code": "logout.dropped", "dropped": "\(dropped)"])
        }
    }

    func run() async {
        await withTaskGroup(of: Void.self) { group in
            group.addTask { await self.deliverAll() }
            group.addTask {
                guard (try? await gracefulShutdown()) != nil else { return }
                self.queue.finish()
                try? await self.pause(Self.grace)
            }
            await group.next()
            group.cancelAll()
        }
    }

    private func deliverAll() async {
        await withTaskGroup(of: Void.self) { group in
            var running = 0
            for await notice in notices {
                if running == Self.most {
                    await group.next()
                    running -= 1
                }
                group.addTask { await self.deliver(notice) }
                running += 1
            }
        }
    }

    private func deliver(_ notice: Notice) async {
        var waits = Self.backoff[...]
        while true {
            do throws(LogoutDeliveryError) { return try await send(notice.token, notice.uri) } catch {
                guard error.mayPass, let wait = waits.popFirst(), await waited(wait) else {
                    logger.warning("\(error.operatorText)", metadata: ["code": "\(error.code)"])
                    return
                }
            }
        }
    }

    private func waited(_ wait: Duration) async -> Bool { (try? await pause(wait)) != nil }
}

/// How many were dropped, told once a minute.
private struct Complaints {
    private var dropped = 0
    private var toldAt: Date?

    /// Counts one, and says how many there are to tell of now.
    mutating func add(at now: Date) -> Int? {
        dropped += 1
        if let toldAt, toldAt <= now, now < toldAt + 60 { return nil }
        defer { (dropped, toldAt) = (0, now) }
        return dropped
    }
}

extension LogoutDeliveryError {
    /// Whether a portal may take the same token a little later.
    fileprivate var mayPass: Bool {
        switch self {
        case .timedOut, .unreachable: true
        case .refused(let status): status >= 500
        case .insecure: false
        }
    }
}

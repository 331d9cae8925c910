import Broker
import CoreMetrics
import Foundation
import Logging
import ServiceLifecycle

/// Runs a ``Broker/RelationKeeper`` while the gateway runs; portals are told beside it, so that no farewell holds up
/// the next reading.
struct RelationService: Service {
    let keeper: RelationKeeper
    let farewell: PortalFarewell
    /// Between two readings, while all goes well.
    let interval: Duration
    let metrics: any MetricsFactory
    let logger: Logger
    let now: @Sendable () -> Date
    var pause: @Sendable (Duration) async throws -> Void = { try await Task.sleep(for: $0) }

    func run() async throws {
        let (fallen, queue) = AsyncStream.makeStream(of: Kept.Fallen.self)
        await withTaskGroup(of: Void.self) { group in
            group.addTask {
                for await one in fallen { await farewell.say(one, at: now()) }
            }
            await cancelWhenGracefulShutdown { await keep(queue) }
            queue.finish()
        }
    }

    /// Reads at once and tells the portals: for whoever moved the clock.
    func readNow() async {
        for one in await keeper.keep(at: now()).fallen { await farewell.say(one, at: now()) }
    }

    private func keep(_ queue: AsyncStream<Kept.Fallen>.Continuation) async {
        let started = now()
        var outage = FeedOutage()
        while !Task.isCancelled {
            let kept = await keeper.keep(at: now())
            for one in kept.fallen { queue.yield(one) }
            for news in outage.after(kept.faults) { log(news) }
            await measure(since: started)
            do { try await pause(outage.pause(interval)) } catch { return }
        }
    }

    private func measure(since started: Date) async {
        guard keeper.hasFeed else { return }
        let instant = await keeper.watch.answeredAt ?? started
        metrics.makeMeter(
            label: "namens_feed_age_seconds", dimensions: [("register", keeper.watch.register)]
        ).set(now().timeIntervalSince(instant))
    }

    /// Each cause once for an outage, and once when it is over: a register that is down is not a thousand lines.
    private func log(_ news: FeedOutage.News) {
        switch news {
        case .began(let fault):
            logger.error(
                "grants were not compared with what they rest on: \(fault.operatorText)",
                metadata: ["code": "\(fault.code)"])
        case .ended(let failures):
            logger.notice(
                "grants are compared with what they rest on again", metadata: ["failures": "\(failures)"])
        }
    }
}

import Foundation
import Logging
import Outbound
import Synchronization
import Testing

@testable import namens

@Suite("The queue of farewells to portals")
struct NoticeQueueTests {
    /// A portal that fails so often for each token, and waits until it is let through.
    private actor Portal {
        private var failures: [LogoutDeliveryError]
        private var gate: Int
        private var waiting: [CheckedContinuation<Void, Never>] = []
        private(set) var tries: [String] = []
        private(set) var most = 0
        private var running = 0

        /// Nobody is answered before so many asked at once.
        init(failing failures: [LogoutDeliveryError] = [], gate: Int = 1) {
            self.failures = failures
            self.gate = gate
        }

        func take(_ token: String) async throws(LogoutDeliveryError) {
            tries.append(token)
            running += 1
            most = max(most, running)
            if running < gate { await withCheckedContinuation { waiting.append($0) } }
            gate = 0
            for one in waiting { one.resume() }
            waiting = []
            running -= 1
            if !failures.isEmpty { throw failures.removeFirst() }
        }
    }

    private struct Run {
        let lines: [String]
        let pauses: [Duration]
    }

    /// Has these tokens delivered; ends when that many lines and tries came.
    private static func run(
        _ tokens: [String], limit: Int = NoticeQueue.limit, to portal: Portal, tries: Int
    ) async -> Run {
        let lines = Mutex<[String]>([])
        let pauses = Mutex<[Duration]>([])
        let handler = JSONLogHandler(label: "test") { line in
            lines.withLock { $0.append(String(decoding: line, as: UTF8.self)) }
        }
        let (ended, end) = AsyncStream.makeStream(of: Void.self)
        let queue = NoticeQueue(
            logger: Logger(label: "test") { _ in handler }, limit: limit,
            now: { Date(timeIntervalSince1970: 0) },
            pause: { pause in pauses.withLock { $0.append(pause) } }
        ) { token, _ async throws(LogoutDeliveryError) in
            defer { end.yield() }
            try await portal.take(token)
        }
        for token in tokens { queue.deliver(token, to: "https://portaal.example.nl/logout") }
        let running = Task { await queue.run() }
        var count = 0
        for await _ in ended {
            count += 1
            if count == tries { break }
        }
        running.cancel()
        await running.value
        return Run(lines: lines.withLock(\.self), pauses: pauses.withLock(\.self))
    }

    @Test("tries twice more when a portal does not answer, later each time")
    func again() async throws {
        let portal = Portal(failing: [.timedOut, .refused(status: 503)])
        let run = await Self.run(["a"], to: portal, tries: 3)
        #expect(await portal.tries == ["a", "a", "a"])
        #expect(run.pauses == NoticeQueue.backoff && run.lines.isEmpty)
    }

    @Test("gives up after that, and tells the operator once")
    func lost() async throws {
        let portal = Portal(failing: [.timedOut, .unreachable, .timedOut])
        let run = await Self.run(["a"], to: portal, tries: 3)
        #expect(run.lines.count == 1)
    }

    @Test(
        "does not ask again of a portal that said no",
        arguments: [LogoutDeliveryError.refused(status: 400), .insecure])
    func no(_ error: LogoutDeliveryError) async throws {
        let portal = Portal(failing: [error])
        let run = await Self.run(["a"], to: portal, tries: 1)
        #expect(await portal.tries.count == 1)
        #expect(run.lines.count == 1 && run.pauses.isEmpty)
    }

    @Test("sends many at once, and never more than a portal can be asked to take")
    func bounded() async throws {
        let portal = Portal(gate: NoticeQueue.most)
        let tokens = (0..<NoticeQueue.most * 3).map(String.init)
        _ = await Self.run(tokens, to: portal, tries: tokens.count)
        #expect(await portal.most == NoticeQueue.most)
        #expect(await Set(portal.tries) == Set(tokens))
    }

    @Test("keeps so many and no more, and tells of the others once a minute")
    func full() async throws {
        let portal = Portal()
        let run = await Self.run(["a", "b", "c", "d", "e"], limit: 2, to: portal, tries: 2)
        #expect(await Set(portal.tries) == ["a", "b"])
        #expect(run.lines.count == 1 && run.lines[0].contains("logout.dropped"))
    }
}

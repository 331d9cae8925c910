import Hummingbird
import Synchronization

/// Turns requests away while too many are being answered: those that were let in are answered in time.
struct OverloadGuard<Context: RequestContext>: RouterMiddleware {
    private let inFlight = InFlight()
    private let most: Int

    init(most: Int) { self.most = most }

    func handle(
        _ request: Request, context: Context, next: (Request, Context) async throws -> Response
    ) async throws -> Response {
        guard inFlight.enter(most: most) else { throw WebFault.overloaded }
        defer { inFlight.leave() }
        return try await next(request, context)
    }
}

/// How many requests are being answered.
final class InFlight: Sendable {
    private let count = Mutex(0)

    /// Counts one in, if there is room.
    func enter(most: Int) -> Bool {
        count.withLock { count in
            guard count < most else { return false }
            count += 1
            return true
        }
    }

    func leave() { count.withLock { $0 -= 1 } }
}

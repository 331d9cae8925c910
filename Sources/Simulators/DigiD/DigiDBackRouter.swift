import Foundation
import Hummingbird
import NIOCore

/// The address for service providers.
struct DigiDBackRouter {
    let resolver: ArtifactResolver
    let now: @Sendable () -> Date
    let slowness: Double

    /// The route, bound.
    func router() -> Router<BasicRequestContext> {
        let router = Router(context: BasicRequestContext.self)
        let (resolver, now, slowness) = (resolver, now, slowness)
        router.post(RouterPath(DigiDPath.resolve)) { request, _ in
            let body = try await request.body.collect(upTo: 1 << 18)
            let outcome = try await resolver.resolve(Array(body.readableBytesView), at: now()) {
                try await dawdle(seconds: slowness)
            }
            return switch outcome {
            case .answer(let envelope): DigiDReply.xml(envelope, type: "text/xml; charset=utf-8")
            case .down: DigiDReply.unavailable("")
            case .malformed: DigiDReply.badRequest
            }
        }
        return router
    }
}

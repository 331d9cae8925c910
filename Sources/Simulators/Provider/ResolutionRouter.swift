import Foundation
import Hummingbird
import NIOCore

/// The address for service providers.
struct ResolutionRouter {
    let resolver: ArtifactResolver
    let now: @Sendable () -> Date
    let slowness: Double

    /// The route, bound.
    func router() -> Router<BasicRequestContext> {
        let router = Router(context: BasicRequestContext.self)
        let (resolver, now, slowness) = (resolver, now, slowness)
        router.post(RouterPath(ProviderPath.resolve)) { request, _ in
            let body = try await request.body.collect(upTo: 1 << 18)
            let outcome = try await resolver.resolve(Array(body.readableBytesView), at: now()) {
                try await dawdle(seconds: slowness)
            }
            return switch outcome {
            case .answer(let envelope): ProviderReply.xml(envelope, type: "text/xml; charset=utf-8")
            case .down: ProviderReply.unavailable("")
            case .malformed: ProviderReply.badRequest
            }
        }
        return router
    }
}

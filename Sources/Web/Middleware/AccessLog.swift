import HTTPTypes
import Hummingbird
import Logging

/// Notes every request by its route: no query, no handle and no name comes into the log or the metrics.
struct AccessLog<Context: RequestContext>: RouterMiddleware {
    let metrics: GatewayMetrics

    func handle(
        _ request: Request, context: Context, next: (Request, Context) async throws -> Response
    ) async throws -> Response {
        let start = ContinuousClock.now
        let response = try await next(request, context)
        let duration = start.duration(to: .now)
        let route = context.endpointPath ?? "none"
        let method = Self.known.contains(request.method) ? request.method.rawValue : "other"
        metrics.answered(route: route, method: method, code: response.status.code, after: duration)
        context.logger.info(
            "request",
            metadata: [
                "route": "\(route)", "method": "\(method)", "status": "\(response.status.code)",
                "milliseconds": "\(duration / .milliseconds(1))",
            ])
        return response
    }

    /// Any other method is somebody's invention, and would make a label of it.
    private static var known: Set<HTTPRequest.Method> {
        [.get, .head, .post, .put, .delete, .patch, .options]
    }
}

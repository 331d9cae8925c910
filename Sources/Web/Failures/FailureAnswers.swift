import Broker
import Foundation
import HTTPTypes
import Hummingbird
import Identity
import Logging
import NIOCore
import OIDC

/// Turns a failure into what its asker understands, a page or JSON, and logs it once.
///
/// Nobody else logs errors, and nobody else answers them.
struct FailureAnswers<Context: RequestContext>: RouterMiddleware {
    let gateway: Gateway
    /// Who asks at each route.
    let audiences: [String: Route.Audience]

    func handle(
        _ request: Request, context: Context, next: (Request, Context) async throws -> Response
    ) async throws -> Response {
        do { return try await next(request, context) } catch {
            let failure = knownFailure(error)
            let reference = reference(in: context)
            log(failure, reference, context)
            return await answer(to: failure, reference, request, context)
        }
    }

    private func answer(
        to failure: any Failure, _ reference: String, _ request: Request, _ context: Context
    ) async -> Response {
        if let fault = failure as? AuthorizationFault,
            let url = redirectURL(for: fault, issuer: gateway.settings.issuer)
        {
            return .redirect(to: url, type: .normal)
        }
        var response =
            switch audience(of: failure, at: request, context) {
            case .person: await page(failure, reference, request, context)
            case .portal: Response.json(errorBody(of: failure))
            case .program: Response.problem(problemDetails(of: failure, reference))
            }
        response.status = status(of: failure)
        addHeaders(of: failure, to: &response)
        return response
    }

    /// What is not there has no audience of its own: below `v1` it is programs that ask.
    private func audience(
        of failure: any Failure, at request: Request, _ context: Context
    ) -> Route.Audience {
        if failure as? WebFault == .notFound, request.uri.path.hasPrefix(gateway.paths.interface) {
            return .program
        }
        return audiences[context.endpointPath ?? ""] ?? .person
    }

    private func page(
        _ failure: any Failure, _ reference: String, _ request: Request, _ context: Context
    ) async -> Response {
        let wait = retryAfter(failure)
        let again = wait.map { gateway.now() + Double($0) }
        // What is busy or out of order is not asked again.
        let gemeente =
            wait != nil
            ? gateway.gemeente(nil)
            : await gateway.gemeente(behind: request, login: context.parameters.get("login"))
        let frame = PageFrame(
            language: gateway.visitors.language(of: request), gemeente: gemeente, reference: reference)
        return gateway.page(gateway.plainPages.fault(failure.publicText, again: again, in: frame))
    }

    private func addHeaders(of failure: any Failure, to response: inout Response) {
        response.headers[.retryAfter] = retryAfter(failure).map(String.init)
        if case .methodNotAllowed(let allowed) = failure as? WebFault {
            response.headers[.allow] = allowed.joined(separator: ", ")
        }
        response.headers[.wwwAuthenticate] = (failure as? any ChallengingFailure)?.wwwAuthenticate
    }

    /// The code by which the person, the log line and, in a login, the records name what happened.
    private func reference(in context: Context) -> String {
        guard let login = context.parameters.get("login") else { return gateway.newReference() }
        return Login.reference(of: login)
    }

    private func log(_ failure: any Failure, _ reference: String, _ context: Context) {
        let isOurs = status(of: failure).code >= 500
        context.logger.log(
            level: isOurs ? .error : .notice, "\(failure.operatorText)",
            metadata: [
                "code": "\(failure.code)", "reference": "\(reference)",
                "route": "\(context.endpointPath ?? "none")",
            ])
    }

    /// Seconds after which whoever was turned away may come back.
    private func retryAfter(_ failure: any Failure) -> Int? {
        if case .tooManyLogins(let seconds) = failure as? WebFault { return seconds }
        return status(of: failure) == .serviceUnavailable ? 30 : nil
    }
}

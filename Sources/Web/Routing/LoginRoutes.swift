import Broker
import HTTPTypes
import Hummingbird
import Identity
import NIOCore
import OIDC

extension Gateway {
    /// The pages of a login, and what comes back from them.
    var loginRoutes: [Route] {
        [
            .get("login/{login}", for: .person) { request, context in
                try await show(context.parameters.require("login"), request)
            },
            .post("login/{login}", for: .person) { request, context in
                try await choose(context.parameters.require("login"), request, from: context.remoteAddress)
            },
            .post("login/{login}/language", for: .person) { request, context in
                try await speak(context.parameters.require("login"), request)
            },
        ]
    }

    private func show(_ login: String, _ request: Request, isAnswerMissing: Bool = false) async throws
        -> Response
    {
        let shown = try await doors.login.page(of: login, for: visitors.browser(of: request), at: now())
        var response = page(shown.view(paths, isAnswerMissing: isAnswerMissing))
        response.keep(visitors.cookie(.language, shown.language.rawValue))
        return response
    }

    private func choose(
        _ login: String, _ request: Request, from peer: SocketAddress?
    ) async throws -> Response {
        try request.refuseForeignForm()
        let form = try LoginForm(await request.form())
        guard let choice = form.choice else { return try await askAgain(login, request) }
        if choice.asksProvider { try starts.admit(request.headers, from: peer, at: now()) }
        let browser = visitors.browser(
            of: request, at: proxies.client(sending: request.headers, from: peer))
        let continuation = try await doors.login.choose(
            choice, in: login, version: form.version, by: browser, at: now())
        return response(to: continuation, in: visitors.language(of: request))
    }

    private func askAgain(_ login: String, _ request: Request) async throws -> Response {
        var response = try await show(login, request, isAnswerMissing: true)
        response.status = .unprocessableContent
        return response
    }

    private func speak(_ login: String, _ request: Request) async throws -> Response {
        try request.refuseForeignForm()
        guard let language = try await request.form()["language"].flatMap(Language.init(rawValue:)) else {
            throw WebFault.malformedForm
        }
        let continuation = try await doors.login.speak(
            language, in: login, for: visitors.browser(of: request), at: now())
        return response(to: continuation, in: language)
    }
}

extension Choice {
    /// Whether it sends the person to a provider, which costs what beginning a login costs.
    fileprivate var asksProvider: Bool {
        switch self {
        case .provider, .retry: true
        case .way, .person, .client, .confirm, .otherPerson, .backToPortal: false
        }
    }
}

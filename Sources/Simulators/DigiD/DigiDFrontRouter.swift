import Hummingbird

/// The addresses for browsers and scripts: decode, call, encode.
struct DigiDFrontRouter {
    let front: DigiDFront

    /// The routes, bound.
    func router() -> Router<BasicRequestContext> {
        let router = Router(context: BasicRequestContext.self)
        let front = front
        router.addMessages(at: ProviderPath.login, front.shell.reader) { request, read in
            try await front.begin(chosen: request.parameter("persona"), read)
        }
        router.get(RouterPath(ProviderPath.page)) { request, _ in
            try await front.page(of: request.parameter("login") ?? "", chosen: request.parameter("persona"))
        }
        router.post(RouterPath(ProviderPath.page)) { request, _ in
            try await front.submit(LoginForm(try await fields(of: request)))
        }
        router.addMessages(at: ProviderPath.logout, front.shell.reader) { _, read in
            try await front.logout(read)
        }
        router.addDocuments(of: front.shell)
        router.addFaults(front.standing)
        return router
    }
}

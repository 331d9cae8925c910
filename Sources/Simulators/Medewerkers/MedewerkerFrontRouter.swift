import Hummingbird

/// The addresses for browsers and scripts: decode, call, encode.
struct MedewerkerFrontRouter {
    let front: MedewerkerFront

    /// The routes, bound.
    func router() -> Router<BasicRequestContext> {
        let router = Router(context: BasicRequestContext.self)
        let front = front
        router.addMessages(at: ProviderPath.login, front.shell.reader) { request, read in
            try await front.begin(chosen: request.parameter("medewerker"), read)
        }
        router.post(RouterPath(ProviderPath.page)) { request, _ in
            try await front.submit(MedewerkerForm(try await fields(of: request)))
        }
        router.addDocuments(of: front.shell)
        router.addFaults(front.standing)
        return router
    }
}

import Hummingbird

/// The addresses for browsers and scripts: decode, call, encode.
struct EHerkenningFrontRouter {
    let front: EHerkenningFront

    /// The routes, bound.
    func router() -> Router<BasicRequestContext> {
        let router = Router(context: BasicRequestContext.self)
        let front = front
        router.post(RouterPath(ProviderPath.login)) { request, _ in
            let form = try await fields(of: request)
            return try await front.begin(chosen: request.parameter("medewerker")) { name throws(Refused) in
                try await front.reader.read(name, post: form)
            }
        }
        router.get(RouterPath(ProviderPath.login)) { request, _ in
            let query = RedirectQuery(request.uri.query ?? "")
            return try await front.begin(chosen: request.parameter("medewerker")) { name throws(Refused) in
                try await front.reader.read(name, redirect: query)
            }
        }
        router.post(RouterPath(ProviderPath.page)) { request, _ in
            try await front.submit(EHerkenningForm(try await fields(of: request)))
        }
        router.addDocuments(front.metadata, front.pages, now: front.now)
        router.addFaults(front.standing)
        return router
    }
}

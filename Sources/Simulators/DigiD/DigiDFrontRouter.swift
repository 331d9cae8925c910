import Hummingbird

/// The addresses for browsers and scripts: decode, call, encode.
struct DigiDFrontRouter {
    let front: DigiDFront

    /// The routes, bound.
    func router() -> Router<BasicRequestContext> {
        let router = Router(context: BasicRequestContext.self)
        addLogin(to: router)
        addLogout(to: router)
        router.addDocuments(front.metadata, front.pages, now: front.now)
        router.addFaults(front.standing)
        return router
    }

    private func addLogin(to router: Router<BasicRequestContext>) {
        let front = front
        router.post(RouterPath(ProviderPath.login)) { request, _ in
            let form = try await fields(of: request)
            return try await front.begin(chosen: request.parameter("persona")) { name throws(Refused) in
                try await front.reader.read(name, post: form)
            }
        }
        router.get(RouterPath(ProviderPath.login)) { request, _ in
            let query = RedirectQuery(request.uri.query ?? "")
            return try await front.begin(chosen: request.parameter("persona")) { name throws(Refused) in
                try await front.reader.read(name, redirect: query)
            }
        }
        router.get(RouterPath(ProviderPath.page)) { request, _ in
            try await front.page(of: request.parameter("login") ?? "", chosen: request.parameter("persona"))
        }
        router.post(RouterPath(ProviderPath.page)) { request, _ in
            try await front.submit(LoginForm(try await fields(of: request)))
        }
    }

    private func addLogout(to router: Router<BasicRequestContext>) {
        let front = front
        router.post(RouterPath(ProviderPath.logout)) { request, _ in
            let form = try await fields(of: request)
            return try await front.logout { name throws(Refused) in
                try await front.reader.read(name, post: form)
            }
        }
        router.get(RouterPath(ProviderPath.logout)) { request, _ in
            let query = RedirectQuery(request.uri.query ?? "")
            return try await front.logout { name throws(Refused) in
                try await front.reader.read(name, redirect: query)
            }
        }
    }
}

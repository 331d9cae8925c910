import Foundation
import HTTPTypes
import Hummingbird
import NIOCore

/// The addresses for browsers and scripts: decode, call, encode.
struct DigiDFrontRouter {
    let front: DigiDFront

    /// The routes, bound.
    func router() -> Router<BasicRequestContext> {
        let router = Router(context: BasicRequestContext.self)
        addLogin(to: router)
        addLogout(to: router)
        addDocuments(to: router)
        addFaults(to: router)
        return router
    }

    private func addLogin(to router: Router<BasicRequestContext>) {
        let front = front
        router.post(RouterPath(DigiDPath.login)) { request, _ in
            let form = try await fields(of: request)
            return try await front.begin(chosen: request.parameter("persona")) { name throws(Refused) in
                try await front.reader.read(name, post: form)
            }
        }
        router.get(RouterPath(DigiDPath.login)) { request, _ in
            let query = RedirectQuery(request.uri.query ?? "")
            return try await front.begin(chosen: request.parameter("persona")) { name throws(Refused) in
                try await front.reader.read(name, redirect: query)
            }
        }
        router.get(RouterPath(DigiDPath.page)) { request, _ in
            try await front.page(of: request.parameter("login") ?? "", chosen: request.parameter("persona"))
        }
        router.post(RouterPath(DigiDPath.page)) { request, _ in
            try await front.submit(LoginForm(try await fields(of: request)))
        }
    }

    private func addLogout(to router: Router<BasicRequestContext>) {
        let front = front
        router.post(RouterPath(DigiDPath.logout)) { request, _ in
            let form = try await fields(of: request)
            return try await front.logout { name throws(Refused) in
                try await front.reader.read(name, post: form)
            }
        }
        router.get(RouterPath(DigiDPath.logout)) { request, _ in
            let query = RedirectQuery(request.uri.query ?? "")
            return try await front.logout { name throws(Refused) in
                try await front.reader.read(name, redirect: query)
            }
        }
    }

    private func addDocuments(to router: Router<BasicRequestContext>) {
        let front = front
        router.get(RouterPath(DigiDPath.metadata)) { _, _ in
            DigiDReply.xml(try front.metadata.document(at: front.now()), type: "application/samlmetadata+xml")
        }
        router.get("/digid.css") { _, _ in DigiDReply.asset(front.pages.stylesheet, type: "text/css") }
        router.get("/digid-forward.js") { _, _ in
            DigiDReply.asset(front.pages.script, type: "text/javascript")
        }
    }

    private func addFaults(to router: Router<BasicRequestContext>) {
        let front = front
        router.get(RouterPath(DigiDPath.faults)) { _, _ in
            DigiDReply.json(try JSONEncoder().encode(StandingFault(fault: await front.memory.fault)))
        }
        router.post(RouterPath(DigiDPath.faults)) { request, _ in
            let body = try await request.body.collect(upTo: 4096)
            guard let wish = try? JSONDecoder().decode(StandingFault.self, from: Data(body.readableBytesView))
            else { return DigiDReply.badRequest }
            await front.memory.setFault(wish.fault)
            return .noContent
        }
    }
}

/// The body of `/faults`: `{"fault":"slow"}`, or `{}` when all is well again.
private struct StandingFault: Codable {
    let fault: DigiDFault?
}

/// The fields of a form, at most 256 KiB of them; none when it is not a form.
private func fields(of request: Request) async throws -> [String: String] {
    let body = try await request.body.collect(upTo: 1 << 18)
    return (try? URLEncodedFormDecoder().decode([String: String].self, from: String(buffer: body))) ?? [:]
}

extension Request {
    fileprivate func parameter(_ name: String) -> String? {
        uri.queryParameters[Substring(name)].map(String.init)
    }
}

import Foundation
import Hummingbird

/// The portal's addresses: decode, call, encode.
struct PortalRoutes: Sendable {
    let desk: PortalDesk
    /// Nil for a portal of citizens.
    let inkijk: InkijkDesk?

    func router() -> Router<BasicRequestContext> {
        let router = Router()
        addPages(to: router)
        addLogin(to: router)
        addFiles(to: router)
        if let inkijk { add(inkijk, to: router) }
        return router
    }

    private func addPages(to router: Router<BasicRequestContext>) {
        router.get(RouterPath(PortalPath.home)) { request, _ in
            await desk.home(browser: browser(request)).response()
        }
        router.get(RouterPath(PortalPath.session)) { request, _ in
            await desk.session(browser: browser(request)).response()
        }
        router.post(RouterPath(PortalPath.api)) { request, _ in
            let form = try await fields(request)
            return await desk.callAPI(
                at: form["dienst"], besluit: form["besluit"], browser: browser(request)
            ).response()
        }
        router.get(RouterPath(PortalPath.loggedOut)) { request, _ in
            await desk.loggedOut(browser: browser(request)).response()
        }
    }

    private func addLogin(to router: Router<BasicRequestContext>) {
        router.get(RouterPath(PortalPath.dienst + "/:id")) { request, context in
            let id = try context.parameters.require("id")
            return await answer(request) { () throws(PortalFault) in
                try await desk.begin(id, asking: query(request), browser: browser(request))
            }
        }
        router.get(RouterPath(PortalPath.callback)) { request, _ in
            await answer(request) { () throws(PortalFault) in
                let secret = try await desk.finish(query(request), browser: browser(request))
                return (.redirect(PortalPath.session), secret)
            }
        }
        router.post(RouterPath(PortalPath.logOut)) { request, _ in
            await answer(request) { () throws(PortalFault) in
                (try await desk.logOut(browser: browser(request)), nil)
            }
        }
        router.post(RouterPath(PortalPath.backchannelLogout)) { request, _ in
            await desk.end(by: try await fields(request)["logout_token"]).response()
        }
    }

    private func add(_ inkijk: InkijkDesk, to router: Router<BasicRequestContext>) {
        router.get(RouterPath(PortalPath.inkijk)) { request, _ in
            await inkijk.form(browser: browser(request)).response()
        }
        router.post(RouterPath(PortalPath.inkijk)) { request, _ in
            await inkijk.ask(try await fields(request), browser: browser(request)).response()
        }
        router.get(RouterPath(PortalPath.aanvraag)) { request, _ in
            await inkijk.aanvraag(browser: browser(request)).response()
        }
        router.post(RouterPath(PortalPath.aanvraag)) { request, _ in
            await inkijk.beginAanvraag(try await fields(request), browser: browser(request)).response()
        }
        router.post(RouterPath(PortalPath.invullen)) { request, _ in
            await inkijk.finishAanvraag(try await fields(request), browser: browser(request)).response()
        }
        router.get(RouterPath(PortalPath.inkijkStylesheet)) { _, _ in
            PortalReply.asset(inkijk.stylesheet, type: "text/css").response()
        }
    }

    private func addFiles(to router: Router<BasicRequestContext>) {
        router.get(RouterPath(PortalPath.stylesheet)) { _, _ in
            PortalReply.asset(desk.pages.stylesheet, type: "text/css").response()
        }
        router.get(RouterPath(PortalPath.script)) { _, _ in
            PortalReply.asset(desk.pages.script, type: "text/javascript").response()
        }
    }

    private func answer(
        _ request: Request,
        _ work: () async throws(PortalFault) -> (reply: PortalReply, browser: String?)
    ) async -> Response {
        do throws(PortalFault) {
            let (reply, secret) = try await work()
            return reply.response(cookie: secret.map(cookie))
        } catch {
            return await desk.page(of: error, browser: browser(request)).response()
        }
    }

    /// Ports share cookies, so the portals of one host have names of their own.
    private var cookieName: String { "portaal_\(desk.client.configuration.clientID)" }

    private func cookie(_ secret: String) -> Cookie {
        Cookie(name: cookieName, value: secret, path: "/", httpOnly: true, sameSite: .lax)
    }

    private func browser(_ request: Request) -> String? { request.cookies[cookieName]?.value }
}

private func query(_ request: Request) -> [String: String] {
    Dictionary(request.uri.queryParameters.map { (String($0.key), String($0.value)) }) { first, _ in first }
}

/// The fields of a form, at most 64 KiB of them; none when it is not a form.
private func fields(_ request: Request) async throws -> [String: String] {
    let body = try await request.body.collect(upTo: 1 << 16)
    return (try? URLEncodedFormDecoder().decode([String: String].self, from: String(buffer: body))) ?? [:]
}

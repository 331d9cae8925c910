import Broker
import HTTPTypes
import Hummingbird
import Identity
import Mandaat
import NIOCore
import OIDC

extension Gateway {
    /// Where a samenwerkingsverband is managed.
    var beheerRoutes: [Route] {
        [
            .get("beheer/{verband}", for: .person) { request, context in
                try await showBeheer(beheer(request, context))
            },
            .post("beheer/{verband}", for: .person) { request, context in
                try await beginBeheer(beheer(request, context), from: context.remoteAddress)
            },
            .get("beheer/{verband}/terug", for: .person) { request, context in
                try await finishBeheer(beheer(request, context))
            },
            .post("beheer/{verband}/language", for: .person) { request, context in
                try await speakBeheer(beheer(request, context))
            },
            .post("beheer/{verband}/verklaring", for: .person) { request, context in
                let visit = try beheer(request, context)
                return try await visit.done(at: "", alert: showHome) { _, who in
                    try await doors.beheer.sign(for: who, at: now())
                }
            },
        ] + beheerAccountRoutes + beheerMatrixRoutes + beheerListRoutes
    }

    /// A request to the beheer of one samenwerkingsverband.
    func beheer(_ request: Request, _ context: GatewayContext) throws -> BeheerVisit {
        let id = VerbandID(try context.parameters.require("verband"))
        guard let werkverband = doors.beheer.werkverband(id) else { throw BeheerFault.portal(.notOffered) }
        return BeheerVisit(gateway: self, request: request, werkverband: werkverband)
    }

    private func showBeheer(_ visit: BeheerVisit) async throws -> Response {
        guard visit.token != nil else { return page(visit.pages.welcome(in: visit.frame)) }
        do {
            return try await showHome(visit, visit.who())
        } catch {
            guard error as? BeheerFault == .signedOut else { throw error }
            var response = page(visit.pages.welcome(in: visit.frame))
            response.setCookie(visitors.removal(of: .beheer))
            return response
        }
    }

    private func showHome(_ visit: BeheerVisit, _ who: Aangemelde) async throws -> Response {
        let overview =
            who.beheerder.rollen.isEmpty ? nil : try await doors.beheer.overview(for: who, at: now())
        return page(visit.pages.home(who, overview, in: visit.frame))
    }

    private func beginBeheer(_ visit: BeheerVisit, from peer: SocketAddress?) async throws -> Response {
        let request = visit.request
        try request.refuseForeignForm()
        try starts.admit(request.headers, from: peer, at: now())
        let visitor = visitors.welcome(request)
        let language = visitors.language(of: request)
        let begun = try await doors.beheer.begin(
            in: visit.id, by: visitor.browser, language: language, at: now())
        var response = response(to: begun.step, in: language)
        if let secret = visitor.newSecret { response.setCookie(visitors.cookie(.browser, secret)) }
        response.setCookie(visitors.cookie(.beheerLogin, begun.cookie))
        return response
    }

    private func finishBeheer(_ visit: BeheerVisit) async throws -> Response {
        let token = try await doors.beheer.finish(
            OIDC.Parameters(query: visit.request.uri.query ?? ""),
            cookie: visitors.value(of: .beheerLogin, in: visit.request), in: visit.id, at: now())
        var response = Response.redirect(to: paths.beheer(visit.id), type: .normal)
        response.setCookie(visitors.removal(of: .beheerLogin))
        response.setCookie(visitors.cookie(.beheer, token))
        return response
    }

    /// Goes on in another language, at the place it was chosen on.
    private func speakBeheer(_ visit: BeheerVisit) async throws -> Response {
        try visit.request.refuseForeignForm()
        let form = try await visit.request.form()
        guard let language = form["language"].flatMap(Language.init(rawValue:)) else {
            throw WebFault.malformedForm
        }
        let place = form[BeheerVisit.placeName].flatMap(BeheerPages.Place.init(rawValue:))
        var response = Response.redirect(
            to: paths.beheer(visit.id, place?.rawValue ?? ""), type: .normal)
        response.keep(visitors.cookie(.language, language.rawValue))
        return response
    }
}

import Broker
import HTTPTypes
import Hummingbird
import Identity
import NIOCore
import OIDC

extension Gateway {
    /// Where a person reads who acted for her, and says what is not right.
    var inzageRoutes: [Route] {
        [
            .get("inzage/{gemeente}", for: .person) { request, context in
                try await showInzage(gemeenteCode(in: context), request)
            },
            .post("inzage/{gemeente}", for: .person) { request, context in
                try await beginInzage(gemeenteCode(in: context), request, from: context.remoteAddress)
            },
            .get("inzage/{gemeente}/terug", for: .person) { request, context in
                try await finishInzage(gemeenteCode(in: context), request)
            },
            .post("inzage/{gemeente}/melding", for: .person) { request, context in
                try await dispute(in: gemeenteCode(in: context), request)
            },
            .post("inzage/{gemeente}/machtigen", for: .person) { request, context in
                try await judgeGiving(in: gemeenteCode(in: context), request)
            },
            .post("inzage/{gemeente}/language", for: .person) { request, context in
                try await speakInzage(in: gemeenteCode(in: context), request)
            },
        ]
    }

    private var inzagePages: InzagePages { InzagePages(paths: paths) }

    private func gemeenteCode(in context: GatewayContext) throws -> GemeenteCode {
        let code = GemeenteCode(try context.parameters.require("gemeente"))
        guard doors.inzage.isOffered(by: code) else { throw InzageFault.notOffered }
        return code
    }

    private func frame(in code: GemeenteCode, _ request: Request) -> PageFrame {
        frame(in: code, visitors.language(of: request))
    }

    private func frame(in code: GemeenteCode, _ language: Language) -> PageFrame {
        PageFrame(
            language: language, gemeente: gemeente(code),
            languages: .form(action: paths.inzage(code, "language")))
    }

    /// A page of the list for who is logged in, otherwise what it is and where to log in.
    private func showInzage(_ code: GemeenteCode, _ request: Request) async throws -> Response {
        var frame = frame(in: code, request)
        guard let token = visitors.value(of: .inzage, in: request) else {
            return page(inzagePages.welcome(code, in: frame))
        }
        let cursor = try OIDC.Parameters(query: request.uri.query ?? "")[InzagePages.cursorName]
        frame.goOn(with: InzagePages.cursorName, cursor)
        let overview: InzageOverview
        do throws(InzageFault) {
            overview = try await doors.inzage.overview(token, after: cursor, in: code, at: now())
        } catch {
            guard error == .signedOut else { throw error }
            frame.goOn(with: InzagePages.cursorName, nil)
            var response = page(inzagePages.welcome(code, in: frame))
            response.setCookie(visitors.removal(of: .inzage))
            return response
        }
        return page(inzagePages.list(overview, doors.inzage.diensten(of: code), in: frame))
    }

    private func beginInzage(
        _ code: GemeenteCode, _ request: Request, from peer: SocketAddress?
    ) async throws -> Response {
        try request.refuseForeignForm()
        try starts.admit(request.headers, from: peer, at: now())
        let visitor = visitors.welcome(request)
        let language = visitors.language(of: request)
        let begun = try await doors.inzage.begin(
            in: code, by: visitor.browser, language: language, at: now())
        var response = response(to: begun.step, in: language)
        if let secret = visitor.newSecret { response.setCookie(visitors.cookie(.browser, secret)) }
        response.setCookie(visitors.cookie(.inzageLogin, begun.cookie))
        return response
    }

    private func finishInzage(_ code: GemeenteCode, _ request: Request) async throws -> Response {
        let token = try await doors.inzage.finish(
            OIDC.Parameters(query: request.uri.query ?? ""),
            cookie: visitors.value(of: .inzageLogin, in: request), in: code, at: now())
        var response = Response.redirect(to: paths.inzage(code), type: .normal)
        response.setCookie(visitors.removal(of: .inzageLogin))
        response.setCookie(visitors.cookie(.inzage, token))
        return response
    }

    private func judgeGiving(in code: GemeenteCode, _ request: Request) async throws -> Response {
        try request.refuseForeignForm()
        guard let dienst = try await request.form()["dienst"] else { throw WebFault.malformedForm }
        guard let token = visitors.value(of: .inzage, in: request) else { throw InzageFault.signedOut }
        let reason = try await doors.inzage.obstacleToGiving(dienst, token, in: code, at: now())
        return page(inzagePages.giving(reason, in: frame(in: code, request)))
    }

    private func dispute(in code: GemeenteCode, _ request: Request) async throws -> Response {
        try request.refuseForeignForm()
        guard let besluit = try await request.form()["besluit"] else { throw WebFault.malformedForm }
        return try await disputed(besluit, request, in: frame(in: code, request), code)
    }

    /// Says that an act is disputed, as often as it is asked.
    private func disputed(
        _ besluit: String, _ request: Request, in frame: PageFrame, _ code: GemeenteCode
    ) async throws -> Response {
        guard let token = visitors.value(of: .inzage, in: request) else { throw InzageFault.signedOut }
        let report = try await doors.inzage.dispute(besluit, token, in: code, at: now())
        var frame = frame
        frame.goOn(with: "besluit", besluit)
        return page(inzagePages.disputed(report, in: frame))
    }

    /// Goes on in another language: with the report or page of the list it was chosen on, otherwise the list.
    private func speakInzage(in code: GemeenteCode, _ request: Request) async throws -> Response {
        try request.refuseForeignForm()
        let form = try await request.form()
        guard let language = form["language"].flatMap(Language.init(rawValue:)) else {
            throw WebFault.malformedForm
        }
        var response =
            if let besluit = form["besluit"] {
                try await disputed(besluit, request, in: frame(in: code, language), code)
            } else {
                Response.redirect(
                    to: inzagePages.address(of: code, after: form[InzagePages.cursorName]), type: .normal)
            }
        response.keep(visitors.cookie(.language, language.rawValue))
        return response
    }
}

extension PageFrame {
    /// Has a change of language come back to what the field names; to the list when it names nothing.
    fileprivate mutating func goOn(with field: String, _ value: String?) {
        guard case .form(let action, _) = languages else { return }
        languages = .form(action: action, fields: value.map { [field: $0] } ?? [:])
    }
}

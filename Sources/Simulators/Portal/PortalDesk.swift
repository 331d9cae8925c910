import Foundation
import Identity

/// What the portal does with a browser's request, in words of no HTTP.
struct PortalDesk: Sendable {
    let client: PortalClient
    let sessions: PortalSessions
    let pages: PortalPages

    private var configuration: PortalConfiguration { client.configuration }

    /// What a link may add to the question to the gateway.
    private static let questions = [
        "vertegenwoordiging", "prompt", "acr_values", "kc_idp_hint", "ui_locales", "max_age",
    ]

    /// The first page.
    func home(browser: String?) async -> PortalReply {
        .page(pages.home(configuration, await banner(browser)))
    }

    /// The page after logging out everywhere.
    func loggedOut(browser: String?) async -> PortalReply {
        .page(
            pages.message(
                "U bent uitgelogd", "Gebruikt u een computer van iemand anders? Sluit dan de browser.",
                banner: await banner(browser)))
    }

    /// The gemeente that staff worked for last in this browser.
    private func banner(_ browser: String?) async -> Banner? {
        let code = await sessions.gemeente(of: browser)
        return code.flatMap { configuration.inkijk?.gemeente($0) }.map { Banner(before: $0) }
    }

    /// Begins a login for a dienst.
    ///
    /// - Returns: Where to go, and the browser's secret.
    func begin(
        _ id: String, asking query: [String: String], browser: String?
    ) async throws(PortalFault) -> (reply: PortalReply, browser: String?) {
        guard let dienst = configuration.dienst(id) else {
            let page = pages.message(
                "Niet gevonden", "Deze dienst kennen wij niet.", banner: await banner(browser))
            return (.notFound(page), nil)
        }
        let login = client.pending(dienst)
        let extra = Self.questions.compactMap { name in query[name].map { (name, $0) } }
        let address = try await client.authorizationURL(login, asking: extra)
        let secret = await sessions.begin(login, in: browser, fresh: client.randomness.handle())
        return (.redirect(address), secret)
    }

    /// Takes what the browser brought from the gateway.
    ///
    /// - Source: OpenID Connect Core 3.1.2.5–3.1.2.7; RFC 9207 §2.4.
    func finish(_ query: [String: String], browser: String?) async throws(PortalFault) -> String {
        guard let state = query["state"],
            let pending = await sessions.take(state: state, of: browser, at: client.now())
        else { throw .state }
        guard query["iss"] == configuration.issuer else { throw .issuer }
        if let error = query["error"] { throw .refused(error) }
        guard let code = query["code"] else { throw .refused("invalid_request") }
        let login = try await client.redeem(code, of: pending)
        let secret = client.randomness.handle()
        await sessions.open(login, replacing: browser, with: secret, at: client.now())
        return secret
    }

    /// The page of a session; the first page when there is none.
    func session(browser: String?) async -> PortalReply {
        switch await sessions.standing(of: browser) {
        case .loggedIn(let login): .page(pages.session(view(of: login), await banner(browser)))
        case .ended(let kind):
            .page(pages.message("U bent uitgelogd", SessionView.APIResult.inactive.sentence(kind)))
        case .none: .redirect(PortalPath.home)
        }
    }

    /// Calls the portal's own API with the session's token, for its own dienst or another.
    ///
    /// `besluit` is the decision that the page was of: another tab may have turned to another person since.
    func callAPI(at dienst: String?, besluit: String?, browser: String?) async -> PortalReply {
        guard case .loggedIn(let login) = await sessions.standing(of: browser) else {
            return .redirect(PortalPath.session)
        }
        let banner = await banner(browser)
        guard besluit == login.claims.besluit else {
            return .page(pages.session(view(of: login, api: .otherPerson), banner))
        }
        let own = login.dienst.id.rawValue
        let result: SessionView.APIResult
        do throws(PortalFault) {
            let isActive = try await client.isActive(login, at: dienst ?? own)
            result = isActive ? .active : (dienst ?? own) == own ? .inactive : .otherDienst
        } catch { result = .unknown }
        guard result != .inactive else {
            _ = await sessions.end(browser)
            return .page(
                pages.message(
                    "U bent uitgelogd", result.sentence(login.claims.vertegenwoordiging), api: result.word,
                    banner: banner))
        }
        return .page(pages.session(view(of: login, api: result), banner))
    }

    /// Ends the session here, and sends the browser to end it at the gateway.
    func logOut(browser: String?) async throws(PortalFault) -> PortalReply {
        let banner = await banner(browser)
        guard let login = await sessions.end(browser) else { return .redirect(PortalPath.loggedOut) }
        let form = try await client.logoutForm(of: login)
        return .forward(pages.forward(to: form.address, form.fields, banner))
    }

    /// Ends what the gateway says has ended.
    func end(by token: String?) async -> PortalReply {
        guard let token, let claims = try? await client.logoutClaims(token),
            await sessions.end(by: claims, at: client.now())
        else { return .refused(error: "invalid_request") }
        return .done
    }

    /// The page of a fault: a refusal of the gateway is an answer, anything else a bad request.
    func page(of fault: PortalFault, browser: String?) async -> PortalReply {
        let html = pages.message(
            "Inloggen is niet gelukt", fault.sentence, code: fault.code, banner: await banner(browser))
        if case .refused = fault { return .page(html) }
        return .badRequest(html)
    }

    private func view(of login: PortalLogin, api: SessionView.APIResult? = nil) -> SessionView {
        SessionView(
            dienst: login.dienst, diensten: configuration.diensten, claims: login.claims,
            isAware: configuration.isAware, inkijk: configuration.inkijk, api: api)
    }
}

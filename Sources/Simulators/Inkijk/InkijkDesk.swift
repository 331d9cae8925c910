import Foundation
import Identity

/// Consulting by staff: each time for a gemeente that she chooses anew.
struct InkijkDesk: Sendable {
    let inkijk: Inkijk
    let client: InkijkClient
    let sessions: PortalSessions
    let pages: PortalPages
    let stylesheet: Data
    let randomness: Randomness

    enum Visitor {
        case staff(PortalLogin)
        case other(PortalReply)
    }

    /// The empty form.
    func form(browser: String?) async -> PortalReply {
        switch await visitor(browser) {
        case .other(let reply): reply
        case .staff: await form(browser)
        }
    }

    /// Asks what she filled in, or what she now confirms.
    func ask(_ fields: [String: String], browser: String?) async -> PortalReply {
        guard case .staff(let login) = await visitor(browser) else { return await form(browser: browser) }
        guard let id = fields["wissel"] else {
            return await consider(InkijkVraag(fields), login, browser)
        }
        guard let wissel = await sessions.release(id, of: browser) else {
            return await form(browser, Self.stale)
        }
        guard await sessions.gemeente(of: browser) == wissel.from else {
            return await consider(wissel.vraag, login, browser)
        }
        return await send(wissel.vraag, login, browser)
    }

    func visitor(_ browser: String?) async -> Visitor {
        guard case .loggedIn(let login) = await sessions.standing(of: browser) else {
            return .other(.redirect(PortalPath.session))
        }
        guard login.claims.source == "medewerker" else {
            return .other(
                .notFound(pages.message("Niet gevonden", "Deze pagina is alleen voor medewerkers.")))
        }
        return .staff(login)
    }

    /// Sends it, unless it is for another gemeente than the one before: then she is asked first.
    func consider(
        _ vraag: InkijkVraag, _ login: PortalLogin, _ browser: String?
    ) async -> PortalReply {
        guard let code = vraag.gemeente else { return await send(vraag, login, browser) }
        guard let gemeente = inkijk.gemeente(code) else { return await form(browser, Self.unknown, vraag) }
        guard let before = await sessions.gemeente(of: browser), before != code,
            let from = inkijk.gemeente(before)
        else { return await send(vraag, login, browser) }
        let wissel = Wissel(id: randomness.handle(), from: before, vraag: vraag)
        await sessions.hold(wissel, of: browser)
        return .page(pages.wissel(from: from, to: gemeente, wissel.id))
    }

    private func send(
        _ vraag: InkijkVraag, _ login: PortalLogin, _ browser: String?
    ) async -> PortalReply {
        do throws(PortalFault) {
            switch try await client.decide(vraag, login.tokens.accessToken) {
            case .refused(let refusal): return await form(browser, refusal, vraag)
            case .ended: return await ended(browser)
            case .allowed(let allowed): return await result(allowed, vraag, login, browser)
            }
        } catch {
            return await form(browser, Self.later(error), vraag)
        }
    }

    private func result(
        _ allowed: AllowedInkijk, _ vraag: InkijkVraag, _ login: PortalLogin, _ browser: String?
    ) async -> PortalReply {
        await sessions.consulted(for: allowed.gemeente, in: browser)
        guard let gemeente = inkijk.gemeente(allowed.gemeente) else {
            return await form(browser, Self.unknown, vraag)
        }
        if vraag.isAanvraag { return await fillIn(allowed, vraag, gemeente, login, browser) }
        let onderdeel = inkijk.onderdelen.first { $0.id == vraag.onderdeel }
        return .page(
            pages.resultaat(
                gemeente, onderdeel: onderdeel?.naam ?? vraag.onderdeel ?? "", besluit: allowed.besluit,
                await client.gegevens(allowed)))
    }

    /// The form: after a refusal with the doel and the onderdeel, never with the gemeente or the person.
    func form(
        _ browser: String?, _ refusal: InkijkRefusal? = nil, _ vraag: InkijkVraag? = nil
    ) async -> PortalReply {
        let banner = await banner(browser, refused: refusal == nil ? nil : vraag?.gemeente)
        if let vraag, vraag.isAanvraag, let aanvraag = inkijk.aanvraag {
            return .page(pages.aanvraag(inkijk, aanvraag, banner, refusal, vraag))
        }
        return .page(pages.inkijk(inkijk, banner, refusal, vraag))
    }

    /// The gemeente that a refused question was for; else the one of the last that was allowed.
    func banner(_ browser: String?, refused: String? = nil) async -> Banner? {
        if let refused = refused.flatMap({ inkijk.gemeente($0) }) { return Banner(refused: refused) }
        return await sessions.gemeente(of: browser).flatMap { inkijk.gemeente($0) }.map { Banner(before: $0) }
    }

    private func ended(_ browser: String?) async -> PortalReply {
        let banner = await banner(browser)
        _ = await sessions.end(browser)
        return .page(
            pages.message("U bent uitgelogd", "Uw inlog geldt niet meer. Log opnieuw in.", banner: banner))
    }

    static let stale = InkijkRefusal(
        title: "Vul het formulier opnieuw in", detail: "Deze vraag is al gesteld of is niet meer bekend.")

    private static let unknown = InkijkRefusal(
        title: "Kies een gemeente", detail: "Deze gemeente staat niet in de lijst.")

    private static func later(_ fault: PortalFault) -> InkijkRefusal {
        InkijkRefusal(
            title: "Dit lukt nu niet",
            detail: "Wij kunnen dit nu niet controleren. Probeer het later opnieuw.", code: fault.code)
    }
}

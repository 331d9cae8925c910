import Identity

/// Filling in an application for a citizen, who is named at a desk and does not log in.
extension InkijkDesk {
    /// The form that asks for whom.
    func aanvraag(browser: String?) async -> PortalReply {
        guard let aanvraag = inkijk.aanvraag else { return unknownPage }
        switch await visitor(browser) {
        case .other(let reply): return reply
        case .staff: return .page(pages.aanvraag(inkijk, aanvraag, await banner(browser), nil, nil))
        }
    }

    /// Asks whether she may fill in for that citizen.
    func beginAanvraag(_ fields: [String: String], browser: String?) async -> PortalReply {
        guard let aanvraag = inkijk.aanvraag else { return unknownPage }
        switch await visitor(browser) {
        case .other(let reply): return reply
        case .staff(let login):
            return await consider(InkijkVraag(fields, for: aanvraag), login, browser)
        }
    }

    /// The application itself, with what the gateway said of it.
    func fillIn(
        _ allowed: AllowedInkijk, _ vraag: InkijkVraag, _ gemeente: Inkijk.Gemeente, _ login: PortalLogin,
        _ browser: String?
    ) async -> PortalReply {
        let balie = Balieaanvraag(
            id: randomness.handle(), gemeente: gemeente, burger: masked(vraag.bsn ?? ""),
            besluit: allowed.besluit, zin: allowed.detail ?? "")
        await sessions.fillIn(balie, of: browser)
        return .page(pages.invullen(inkijk, balie, login.claims))
    }

    /// Takes the application that she filled in, once.
    func finishAanvraag(_ fields: [String: String], browser: String?) async -> PortalReply {
        guard let aanvraag = inkijk.aanvraag, case .staff(let login) = await visitor(browser) else {
            return await self.aanvraag(browser: browser)
        }
        guard let balie = await sessions.aanvraag(fields["aanvraag"] ?? "", of: browser) else {
            return await form(browser, Self.stale, InkijkVraag([:], for: aanvraag))
        }
        guard let naam = fields["naam"].flatMap(filled), let tekst = fields["tekst"].flatMap(filled) else {
            return .page(pages.invullen(inkijk, balie, login.claims, fields, Self.incomplete))
        }
        await sessions.fillIn(nil, of: browser)
        return .page(pages.ingediend(inkijk, balie, login.claims, naam: naam, tekst: tekst))
    }

    private var unknownPage: PortalReply {
        .notFound(pages.message("Niet gevonden", "Deze pagina kennen wij niet."))
    }

    private static let incomplete = InkijkRefusal(
        title: "Niet alles is ingevuld", detail: "Vul uw naam in, en wat de burger aanvraagt.")
}

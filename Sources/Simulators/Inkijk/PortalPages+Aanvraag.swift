extension PortalPages {
    /// The form that asks for which citizen an application is filled in.
    func aanvraag(
        _ inkijk: Inkijk, _ aanvraag: Inkijk.Keuze, _ banner: Banner?, _ refusal: InkijkRefusal?,
        _ vraag: InkijkVraag?
    ) -> String {
        var values: [String: Any] = [
            "gemeenten": inkijk.gemeenten.map { ["code": $0.code, "naam": $0.naam] },
            "doelen": choices(inkijk.doelen, vraag?.doel),
        ]
        values["weigering"] = refusal.map(written)
        return render("portal-aanvraag", "\(aanvraag.naam) voor een burger", values, banner)
    }

    /// The application, with who fills it in beside it, and what she filled in before.
    func invullen(
        _ inkijk: Inkijk, _ balie: Balieaanvraag, _ claims: LearnedClaims, _ fields: [String: String] = [:],
        _ refusal: InkijkRefusal? = nil
    ) -> String {
        var values: [String: Any] = [
            "melding": balie.zin, "aanvraag": balie.id, "rows": rows(balie, claims).map(cells),
            "naam": fields["naam"] ?? "", "tekst": fields["tekst"] ?? "",
        ]
        values["weigering"] = refusal.map(written)
        return render(
            "portal-invullen", inkijk.aanvraag?.naam ?? "", values, Banner(now: balie.gemeente))
    }

    /// The application as it was sent.
    func ingediend(
        _ inkijk: Inkijk, _ balie: Balieaanvraag, _ claims: LearnedClaims, naam: String, tekst: String
    ) -> String {
        let filled = [("ingevuld-door", "Ingevuld door", naam)] + rows(balie, claims)
        let all = filled + [("tekst", "Wat de burger aanvraagt", tekst)]
        return render(
            "portal-resultaat", "De aanvraag is verstuurd",
            [
                "kop": inkijk.aanvraag?.naam ?? "", "verder": PortalPath.aanvraag, "knop": "Nieuwe aanvraag",
                "rows": all.map(cells),
            ], Banner(now: balie.gemeente))
    }

    /// Who is at the controls, as her login says, and who is not.
    private func rows(_ balie: Balieaanvraag, _ claims: LearnedClaims) -> [(String, String, String)] {
        [
            ("functie", "Functie", claims.functieprofiel ?? ""),
            ("organisatie", "Organisatie (OIN)", claims.organisatie ?? ""),
            ("source", "Soort inlog", claims.source ?? ""),
            ("burger", "Voor de burger met BSN", "\(balie.burger) (opgegeven, niet ingelogd)"),
            ("besluit", "Besluit", balie.besluit),
        ]
    }

    private func cells(_ row: (String, String, String)) -> [String: String] {
        ["id": row.0, "label": row.1, "value": row.2]
    }
}

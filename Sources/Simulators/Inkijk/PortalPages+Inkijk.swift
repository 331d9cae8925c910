extension PortalPages {
    /// The form for a raadpleging.
    func inkijk(
        _ inkijk: Inkijk, _ banner: Banner?, _ refusal: InkijkRefusal?, _ vraag: InkijkVraag?
    ) -> String {
        var values: [String: Any] = [
            "gemeenten": inkijk.gemeenten.map { ["code": $0.code, "naam": $0.naam] },
            "doelen": choices(inkijk.doelen, vraag?.doel),
            "onderdelen": choices(inkijk.onderdelen, vraag?.onderdeel),
        ]
        values["weigering"] = refusal.map(written)
        return render("portal-inkijk", "Gegevens raadplegen", values, banner)
    }

    /// Asks whether she means to change to another gemeente.
    func wissel(from: Inkijk.Gemeente, to: Inkijk.Gemeente, _ id: String) -> String {
        let question = "Wilt u nu werken voor gemeente \(to.naam)?"
        return render(
            "portal-wissel", "Wisselen van gemeente",
            [
                "melding": "U werkte voor gemeente \(from.naam). \(question)", "wissel": id,
                "knop": "Ja, werken voor gemeente \(to.naam)",
            ], Banner(leaving: from))
    }

    /// What the source answered, under the name and colour of the gemeente.
    func resultaat(
        _ gemeente: Inkijk.Gemeente, onderdeel: String, besluit: String, _ answer: BronAnswer
    ) -> String {
        var rows = [("onderdeel", "Onderdeel", onderdeel), ("besluit", "Besluit", besluit)]
        var values: [String: Any] = [
            "kop": "Uw raadpleging", "verder": PortalPath.inkijk, "knop": "Nieuwe raadpleging",
        ]
        switch answer {
        case .gegevens(let naam): rows.append(("naam", "Naam", naam ?? "geen persoon gevraagd"))
        case .nothing(let sentence): values["melding"] = sentence
        }
        values["rows"] = rows.map { ["id": $0.0, "label": $0.1, "value": $0.2] }
        return render("portal-resultaat", onderdeel, values, Banner(now: gemeente))
    }

    func written(_ refusal: InkijkRefusal) -> [String: String] {
        var values = ["titel": refusal.title, "zin": refusal.detail]
        values["code"] = refusal.code
        return values
    }

    func choices(_ choices: [Inkijk.Keuze], _ chosen: String?) -> [[String: Any]] {
        choices.map { ["id": $0.id, "naam": $0.naam, "selected": $0.id == chosen] }
    }
}

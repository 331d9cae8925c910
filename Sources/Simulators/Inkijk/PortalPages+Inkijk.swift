extension PortalPages {
    /// The form for a raadpleging.
    func inkijk(
        _ inkijk: Inkijk, before: Inkijk.Gemeente?, _ refusal: InkijkRefusal?, _ vraag: InkijkVraag?
    ) -> String {
        var values: [String: Any] = [
            "gemeenten": inkijk.gemeenten.map { ["code": $0.code, "naam": $0.naam] },
            "doelen": choices(inkijk.doelen, vraag?.doel),
            "onderdelen": choices(inkijk.onderdelen, vraag?.onderdeel),
        ]
        values["gemeente"] = before.map { banner($0, "U werkte het laatst voor gemeente \($0.naam)") }
        values["weigering"] = refusal.map(written)
        return render("portal-inkijk", "Gegevens raadplegen", values)
    }

    /// Asks whether she means to change to another gemeente.
    func wissel(from: Inkijk.Gemeente, to: Inkijk.Gemeente, _ id: String) -> String {
        let question = "Wilt u nu werken voor gemeente \(to.naam)?"
        return render(
            "portal-wissel", "Wisselen van gemeente",
            [
                "gemeente": banner(from, "U werkte voor gemeente \(from.naam)"),
                "melding": "U werkte voor gemeente \(from.naam). \(question)", "wissel": id,
                "knop": "Ja, werken voor gemeente \(to.naam)",
            ])
    }

    /// What the source answered, under the name and colour of the gemeente.
    func resultaat(
        _ gemeente: Inkijk.Gemeente, onderdeel: String, besluit: String, _ answer: BronAnswer
    ) -> String {
        var rows = [("onderdeel", "Onderdeel", onderdeel), ("besluit", "Besluit", besluit)]
        var values: [String: Any] = [
            "gemeente": banner(gemeente, "U werkt nu voor gemeente \(gemeente.naam)")
        ]
        switch answer {
        case .gegevens(let naam): rows.append(("naam", "Naam", naam ?? "geen persoon gevraagd"))
        case .nothing(let sentence): values["melding"] = sentence
        }
        values["rows"] = rows.map { ["id": $0.0, "label": $0.1, "value": $0.2] }
        return render("portal-resultaat", onderdeel, values)
    }

    private func banner(_ gemeente: Inkijk.Gemeente, _ sentence: String) -> [String: String] {
        ["code": gemeente.code, "zin": sentence]
    }

    private func written(_ refusal: InkijkRefusal) -> [String: String] {
        var values = ["titel": refusal.title, "zin": refusal.detail]
        values["code"] = refusal.code
        return values
    }

    private func choices(_ choices: [Inkijk.Keuze], _ chosen: String?) -> [[String: Any]] {
        choices.map { ["id": $0.id, "naam": $0.naam, "selected": $0.id == chosen] }
    }
}

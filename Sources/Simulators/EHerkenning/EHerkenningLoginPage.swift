extension ProviderPages {
    /// Where somebody picks who to be, for whom, at what level, and what goes wrong.
    func login(
        _ asked: EHerkenningRequest, handle: String, chosen: String?, incomplete: Bool = false
    ) throws(MockProviderError) -> String {
        try render(
            "eherkenning-login",
            [
                "title": incomplete ? "Fout: Inloggen met eHerkenning" : "Inloggen met eHerkenning",
                "action": ProviderPath.page, "login": handle, "service": asked.service.name,
                "needed": asked.service.minimum.name, "incomplete": incomplete,
                "employees": CastMedewerker.all.map { Self.card($0, chosen: chosen) },
                "offices": CastKantoor.all.map { ["id": $0.id, "name": $0.naam] },
                "levels": EHerkenningLevel.allCases.map {
                    ["value": $0.rawValue, "name": $0.name, "checked": $0 == asked.service.minimum]
                },
                "faults": EHerkenningFault.allCases.map { ["value": $0.rawValue, "naam": $0.naam] },
            ])
    }

    private static func card(_ employee: CastMedewerker, chosen: String?) -> [String: Any] {
        [
            "id": employee.id, "name": employee.naam, "office": employee.kantoor.naam,
            "branches": employee.vestigingen.joined(separator: ", "), "story": employee.verhaal,
            "checked": employee.id == chosen,
        ]
    }
}

extension ProviderPages {
    /// Where somebody picks who to be, for whom, at what level, and what goes wrong.
    func login(
        _ asked: EHerkenningRequest, handle: String, chosen: String?, incomplete: Bool = false
    ) throws(MockProviderError) -> String {
        try login(
            handle, needed: asked.service.minimum.name, incomplete: incomplete,
            levels: EHerkenningLevel.allCases.map { ($0.rawValue, $0.name) },
            faults: EHerkenningFault.allCases.map { ($0.rawValue, $0.naam) },
            [
                "service": asked.service.name,
                "employees": CastMedewerker.all.map { Self.card($0, chosen: chosen) },
                "offices": CastKantoor.all.map { ["id": $0.id, "name": $0.naam] },
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

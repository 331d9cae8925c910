import Identity

extension ProviderPages {
    /// Where a person picks who to be, at what level, and what goes wrong.
    func login(
        _ request: AuthenticationRequest, handle: String, chosen: String?, incomplete: Bool = false
    ) throws(MockProviderError) -> String {
        try login(
            handle, needed: request.level.level.name, incomplete: incomplete,
            levels: LevelOfAssurance.allCases.map { ($0.rawValue, $0.name) },
            faults: DigiDFault.allCases.map { ($0.rawValue, $0.naam) },
            [
                "provider": request.sender.entityID,
                "personas": Cast.withDigiD.map { Self.card($0, chosen: chosen) },
            ])
    }

    private static func card(_ persona: Persona, chosen: String?) -> [String: Any] {
        [
            "id": persona.id, "name": persona.name, "year": String(persona.birthYear), "story": persona.story,
            "checked": persona.id == chosen,
        ]
    }
}

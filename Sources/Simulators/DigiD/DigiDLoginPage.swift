import Identity

extension ProviderPages {
    /// Where a person picks who to be, at what level, and what goes wrong.
    func login(
        _ request: AuthenticationRequest, handle: String, chosen: String?, incomplete: Bool = false
    ) throws(MockProviderError) -> String {
        try render(
            "digid-login",
            [
                "title": incomplete ? "Fout: Inloggen met DigiD" : "Inloggen met DigiD",
                "action": ProviderPath.page, "login": handle, "provider": request.sender.entityID,
                "needed": request.level.level.name, "incomplete": incomplete,
                "personas": Cast.withDigiD.map { Self.card($0, chosen: chosen) },
                "levels": LevelOfAssurance.allCases.map {
                    ["value": $0.rawValue, "name": $0.name, "checked": $0 == request.level.level]
                },
                "faults": DigiDFault.allCases.map { ["value": $0.rawValue, "naam": $0.naam] },
            ])
    }

    private static func card(_ persona: Persona, chosen: String?) -> [String: Any] {
        [
            "id": persona.id, "name": persona.name, "year": String(persona.birthYear), "story": persona.story,
            "checked": persona.id == chosen,
        ]
    }
}

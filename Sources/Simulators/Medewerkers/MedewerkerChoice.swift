import Identity

/// Who logs in, from where, and how.
struct MedewerkerChoice: Sendable {
    let person: CastPersoneel
    let level: LevelOfAssurance
    /// Nil when nothing is told of where she is.
    let zone: String?
}

/// What the login page's form says.
struct MedewerkerForm: Sendable {
    /// Which login under way: field `login`.
    let handle: String
    /// Field `medewerker`.
    let person: String?
    /// Field `niveau`.
    let level: LevelOfAssurance?
    /// Field `netwerkzone`; nil when it is empty.
    let zone: String?
    /// Field `storing`; nil when it is empty.
    let fault: MedewerkerFault?
    /// Whether field `actie` says `annuleren`.
    let isCancelled: Bool
    /// Whether it says `verkeerd`: the password was wrong.
    let isWrong: Bool

    /// Reads the fields.
    init(_ form: [String: String]) {
        handle = form["login"] ?? ""
        person = form["medewerker"]
        level = form["niveau"].flatMap(LevelOfAssurance.init(rawValue:))
        zone = form["netwerkzone"].flatMap { $0.isEmpty ? nil : $0 }
        fault = form["storing"].flatMap(MedewerkerFault.init(rawValue:))
        isCancelled = form["actie"] == "annuleren"
        isWrong = form["actie"] == "verkeerd"
    }

    /// Nil when something was not picked, or is not there to be picked.
    func choice(among zones: [String]) -> MedewerkerChoice? {
        guard let level, let found = CastPersoneel.all.first(where: { $0.id == person }),
            zone.map(zones.contains) ?? true
        else { return nil }
        return MedewerkerChoice(person: found, level: level, zone: zone)
    }
}

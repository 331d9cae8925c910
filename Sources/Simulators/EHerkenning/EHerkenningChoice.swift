/// Who logs in, how, and for whom.
struct EHerkenningChoice: Sendable {
    let employee: CastMedewerker
    let level: EHerkenningLevel
    /// The office that is acted for: her own, or one that mandated her own.
    let office: CastKantoor

    /// Whether her own office stands in between.
    var isChain: Bool { office != employee.kantoor }
}

/// What the login page's form says.
struct EHerkenningForm: Sendable {
    /// Which login under way: field `login`.
    let handle: String
    /// Field `medewerker`.
    let employee: String?
    /// Field `niveau`.
    let level: EHerkenningLevel?
    /// Field `namens`; her own office when it is empty.
    let office: String?
    /// Field `storing`; nil when it is empty.
    let fault: EHerkenningFault?
    /// Whether field `actie` says `annuleren`.
    let isCancelled: Bool

    /// Reads the fields.
    init(_ form: [String: String]) {
        handle = form["login"] ?? ""
        employee = form["medewerker"]
        level = form["niveau"].flatMap(EHerkenningLevel.init(rawValue:))
        office = form["namens"].flatMap { $0.isEmpty ? nil : $0 }
        fault = form["storing"].flatMap(EHerkenningFault.init(rawValue:))
        isCancelled = form["actie"] == "annuleren"
    }

    /// Nil when something was not picked, or is not there to be picked.
    var choice: EHerkenningChoice? {
        guard let level, let found = CastMedewerker.all.first(where: { $0.id == employee }) else {
            return nil
        }
        let named = office.map { id in CastKantoor.all.first { $0.id == id } } ?? found.kantoor
        return named.map { EHerkenningChoice(employee: found, level: level, office: $0) }
    }
}

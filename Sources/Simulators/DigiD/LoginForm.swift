import Identity

/// What the login page's form says.
struct LoginForm: Sendable {
    /// Which login under way: field `login`.
    let handle: String
    /// Field `persona`.
    let persona: String?
    /// Field `niveau`.
    let level: LevelOfAssurance?
    /// Field `storing`; nil when it is empty.
    let fault: DigiDFault?
    /// Whether field `actie` says `annuleren`.
    let isCancelled: Bool

    /// Reads the fields.
    init(_ form: [String: String]) {
        handle = form["login"] ?? ""
        persona = form["persona"]
        level = form["niveau"].flatMap(LevelOfAssurance.init(rawValue:))
        fault = form["storing"].flatMap(DigiDFault.init(rawValue:))
        isCancelled = form["actie"] == "annuleren"
    }

    /// Who logs in and how; nil when one of both was not picked.
    var choice: Choice? {
        guard let level, let picked = Cast.withDigiD.first(where: { $0.id == persona }) else { return nil }
        return Choice(persona: picked, level: level)
    }
}

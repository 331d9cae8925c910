/// What somebody does in a dienst; a legal ground may cover some of it.
public enum Actie: String, Sendable, Codable, CaseIterable {
    case inzien
    case indienen
    case wijzigen
    case betalen
    case bezwaar
}

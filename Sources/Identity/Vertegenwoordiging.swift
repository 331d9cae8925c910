/// In what capacity somebody acts: for herself, or on a legal ground for another.
///
/// The raw values are the ones of the configuration and of the claim `vertegenwoordiging`.
public enum Vertegenwoordiging: String, CaseIterable, Sendable, Codable {
    case zelf
    case machtiging
    case bewind
    case curatele
    case mentorschap
    case gezag
    case organisatie
}

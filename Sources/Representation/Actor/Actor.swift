public import Identity

/// Who is at the controls: a natural person, or somebody an organisation sent.
public enum Actor: Hashable, Sendable {
    /// Known by her number (DigiD).
    case person(BSN)
    /// Known as one of an organisation's (eHerkenning); which natural person she is, is not proven.
    case employee(Employee)
}

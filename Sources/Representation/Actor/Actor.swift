public import Identity

/// Who is at the controls: a natural person, somebody an organisation sent, or staff at work.
public enum Actor: Hashable, Sendable {
    /// Known by her number (DigiD).
    case person(BSN)
    /// Known as one of an organisation's (eHerkenning); which natural person she is, is not proven.
    case employee(Employee)
    /// Known by her account at the organisation that employs her: never as a citizen, nor as sent by one.
    case medewerker(StaffMember)
}

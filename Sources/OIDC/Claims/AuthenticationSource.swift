/// With which means somebody logged in, as the Dutch authentication context names it, which has no word for staff.
public enum AuthenticationSource: String, CaseIterable, Sendable, Codable {
    case digid
    case eherkenning
    case medewerker
}

/// With which means somebody logged in, as the Dutch authentication context names it.
public enum AuthenticationSource: String, CaseIterable, Sendable, Codable {
    case digid
    case eherkenning
}

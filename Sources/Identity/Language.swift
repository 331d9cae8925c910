/// A language the pages speak; Dutch unless asked otherwise.
public enum Language: String, CaseIterable, Sendable, Codable {
    case nl
    case en

    /// The first language of a space-separated preference list that the pages speak.
    ///
    /// - Source: OpenID Connect Core 3.1.2.1, `ui_locales`; BCP 47 (only the primary subtag counts).
    public init(preferences: String?) {
        let tags = (preferences ?? "").split(separator: " ").map { $0.prefix { $0 != "-" }.lowercased() }
        self = tags.lazy.compactMap(Language.init(rawValue:)).first ?? .nl
    }
}

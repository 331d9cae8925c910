import Identity

/// What all pages share: language, organisation, and the reference code.
struct PageFrame: Sendable {
    let language: Language
    /// The BSN-entitled organisation; nil where no gemeente is known yet.
    var gemeente: Gemeente?
    /// The code a person reads out to the helpdesk.
    var reference: String?
    var languages = LanguageSwitch.none

    /// How the person changes the language of a page.
    enum LanguageSwitch: Sendable {
        case none
        /// By a form, because the choice is remembered; `fields` say which page to go on with.
        case form(action: String, fields: [String: String] = [:])
        /// By a link to the same page.
        case links([Language: String])
    }
}

extension Language {
    /// The language's own name for itself.
    var name: String {
        switch self {
        case .nl: "Nederlands"
        case .en: "English"
        }
    }
}

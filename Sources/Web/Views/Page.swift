/// A value in a template: texts, truth values, lists and dictionaries of them.
typealias Values = [String: any Sendable]

/// A page before it is written: a template, what stands in it, and the frame around it.
struct Page: Sendable {
    let template: Template
    let heading: String
    /// Whether the title says that something has to be mended.
    var needsAnswer = false
    /// Whether the page sends its form itself.
    var sendsItself = false
    let values: Values
    let frame: PageFrame

    /// The templates a page is made from; each is a file in `Pages`.
    enum Template: String, CaseIterable, Sendable {
        case provider
        case way
        case person
        case client
        case confirm
        case refused
        case error
        case forward
        case signOut = "sign-out"
        case signedOut = "signed-out"
        case information
        case inzage
        case inzageWelcome = "inzage-welcome"
        case inzageDisputed = "inzage-disputed"
        case inzageGiving = "inzage-giving"
        case beheerWelcome = "beheer-welcome"
        case beheer
        case beheerAccounts = "beheer-accounts"
        case beheerAccount = "beheer-account"
        case beheerAanvragen = "beheer-aanvragen"
        case beheerMatrix = "beheer-matrix"
        case beheerHerbevestiging = "beheer-herbevestiging"
        case beheerEscapes = "beheer-escapes"
        case beheerWhitelist = "beheer-whitelist"
    }
}

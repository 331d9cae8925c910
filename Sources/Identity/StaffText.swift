/// What a member of staff reads when she cannot log in with the provider of her own organisation.
public enum StaffText: Hashable, Sendable, Codable {
    /// She logged in less securely than her work asks.
    case levelTooLow(needed: LevelOfAssurance)
    /// She left the provider without logging in.
    case loginCancelled
    /// The provider cannot be reached, or its answer cannot be used.
    case loginFailed

    var dutch: (String, [String]) {
        switch self {
        case .levelTooLow(let needed):
            (
                "U moet veiliger inloggen",
                ["Voor dit werk moet u veiliger inloggen. \(needed.workAdviceInDutch)"]
            )
        case .loginCancelled:
            (
                "Inloggen geannuleerd",
                ["U heeft het inloggen bij uw organisatie geannuleerd.", "U bent niet ingelogd."]
            )
        case .loginFailed:
            (
                "Inloggen is niet gelukt",
                [
                    "Er ging iets mis bij het inloggen bij uw organisatie. Probeer het later opnieuw.",
                    "Lukt het dan nog niet? Vraag hulp bij de servicedesk van uw organisatie.",
                ]
            )
        }
    }

    var english: (String, [String]) {
        switch self {
        case .levelTooLow(let needed):
            (
                "You need a higher security level",
                ["This work needs a higher security level. \(needed.workAdviceInEnglish)"]
            )
        case .loginCancelled:
            (
                "Signing in was cancelled",
                ["You cancelled signing in at your organisation.", "You are not signed in."]
            )
        case .loginFailed:
            (
                "Signing in did not work",
                [
                    "Something went wrong while signing in at your organisation. Please try again later.",
                    "Still not working? Ask the service desk of your organisation for help.",
                ]
            )
        }
    }
}

extension LevelOfAssurance {
    fileprivate var workAdviceInDutch: String {
        switch self {
        case .basis: "Gebruik uw werkaccount en wachtwoord."
        case .midden: "Gebruik uw werkaccount met een tweede stap."
        case .substantieel: "Gebruik uw werkaccount met een tweede stap op een apparaat van uw werk."
        case .hoog: "Gebruik uw werkaccount met uw pas."
        }
    }

    fileprivate var workAdviceInEnglish: String {
        switch self {
        case .basis: "Use your work account and password."
        case .midden: "Use your work account with a second step."
        case .substantieel: "Use your work account with a second step on a device of your work."
        case .hoog: "Use your work account with your card."
        }
    }
}

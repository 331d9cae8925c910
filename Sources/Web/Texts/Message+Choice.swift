extension Message {
    /// The texts of the pages that ask for whom somebody acts, where it is by authority or by measure.
    var choice: (nl: String, en: String) {
        switch self {
        case .forAuthoriser:
            ("Voor iemand die mij heeft gemachtigd", "For somebody who has authorised me")
        case .forMyChild: ("Voor mijn kind", "For my child")
        case .forMyChildHelp: ("U bent ouder of voogd.", "You are a parent or guardian.")
        case .forClient: ("Voor een cliënt", "For a client")
        case .forClientHelp:
            (
                "U bent bewindvoerder, curator of mentor.",
                "You are an administrator (bewindvoerder), guardian (curator) or mentor."
            )
        case .whichClient: ("Voor welke cliënt logt u in?", "Which client are you acting for?")
        case .clientNumber:
            ("Burgerservicenummer (BSN) van uw cliënt", "Citizen service number (BSN) of your client")
        case .clientNumberHelp:
            (
                "9 cijfers. Spaties en punten mogen. "
                    + "Wij controleren bij de Rechtspraak of u bewindvoerder, curator of mentor bent.",
                "9 digits. Spaces and dots are allowed. We check with the courts (Rechtspraak) whether you "
                    + "are the administrator (bewindvoerder), guardian (curator) or mentor."
            )
        case .fillInNumber:
            ("Vul het burgerservicenummer (BSN) in.", "Fill in the citizen service number (BSN).")
        case .parentalUntil:
            ("U hebt gezag tot en met {day}.", "You have authority up to and including {day}.")
        case .parental: ("U hebt gezag over dit kind.", "You have authority over this child.")
        case .childMissing: ("Staat uw kind er niet bij?", "Is your child missing?")
        case .childMissingHelp:
            (
                "Wij kunnen dit dan niet controleren. Maak een afspraak bij de gemeente.",
                "Then we cannot check this. Make an appointment with the municipality."
            )
        default: ("", "")
        }
    }
}

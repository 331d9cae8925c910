extension Message {
    /// The texts of the page on which somebody confirms.
    var confirmation: (nl: String, en: String) {
        switch self {
        case .isThisCorrect: ("Klopt dit?", "Is this correct?")
        case .you: ("U", "You")
        case .youAreSignedIn: ("U bent zelf ingelogd", "You are signed in yourself")
        case .youForYourOrganisation:
            ("U bent ingelogd namens uw organisatie", "You are signed in for your organisation")
        case .onBehalfOf: ("Namens", "On behalf of")
        case .inTheCapacityOf: ("Als", "As")
        case .lastDay: ("Tot en met", "Up to and including")
        case .authorised: ("gemachtigde", "authorised representative")
        case .bewindvoerder: ("bewindvoerder", "administrator (bewindvoerder)")
        case .curator: ("curator", "guardian (curator)")
        case .mentor: ("mentor", "mentor for personal matters")
        case .parent: ("ouder of voogd", "parent or guardian")
        case .provisional: ("{capacity} (tijdelijk)", "{capacity}, provisionally")
        case .stoppingWith: ("U stopt met {person}.", "You stop acting for {person}.")
        case .service: ("Dienst", "Service")
        case .passedOn: ("Wij geven aan {portal} door:", "We pass on to {portal}:")
        case .passedOnLater:
            (
                "Is de ander akkoord? Dan geven wij aan {portal} door:",
                "Does the other agree? Then we pass on to {portal}:"
            )
        case .othersMustAgree:
            (
                "De andere {capacity} moet ook akkoord geven. Wij sturen een bericht. "
                    + "U kunt verder als de ander ook akkoord is.",
                "The other {capacity} must agree too. We send a message. "
                    + "You can go on when the other agrees too."
            )
        case .othersAgreed:
            ("De andere {capacity} heeft akkoord gegeven.", "The other {capacity} has agreed.")
        case .agreeAndAsk: ("Akkoord geven en de ander vragen", "Agree and ask the other")
        case .agreeAndContinue: ("Akkoord geven en doorgaan", "Agree and continue")
        case .yesContinue: ("Ja, doorgaan", "Yes, continue")
        case .noChooseSomebodyElse: ("Nee, iemand anders kiezen", "No, choose someone else")
        default: ("", "")
        }
    }

    /// What is passed on to a portal, item by item.
    var data: (nl: String, en: String) {
        switch self {
        case .dataOwnNumber: ("uw burgerservicenummer (BSN)", "your citizen service number (BSN)")
        case .dataKvK: ("het KvK-nummer van uw organisatie", "the KvK number of your organisation")
        case .dataRSIN: ("het RSIN van uw organisatie", "the RSIN of your organisation")
        case .dataTheirNumber:
            (
                "het burgerservicenummer (BSN) van {person}", "the citizen service number (BSN) of {person}"
            )
        case .dataTheirName: ("de naam van {person}", "the name of {person}")
        case .dataPseudonym:
            (
                "voor u beiden een code die alleen deze website kent",
                "for both of you a code that only this website knows"
            )
        case .dataOrganisationPseudonym:
            (
                "voor u, uw organisatie en {person} een code die alleen deze website kent",
                "for you, your organisation and {person} a code that only this website knows"
            )
        case .dataCapacity: ("dat u {capacity} bent", "that you act as {capacity}")
        case .dataOrganisationCapacity:
            ("dat uw organisatie {capacity} is", "that your organisation acts as {capacity}")
        case .dataActions: ("wat u mag doen", "what you may do")
        case .dataService:
            (
                "voor welke dienst, en hoe veilig u bent ingelogd",
                "for which service, and how securely you signed in"
            )
        default: ("", "")
        }
    }
}

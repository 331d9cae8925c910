extension PublicText {
    /// Dutch at level B1: short sentences, common words.
    var dutch: (String, [String]) {
        switch self {
        case .startAgain:
            ("Inloggen is niet gelukt", ["Er ging iets mis bij het inloggen. Begin opnieuw."])
        case .pageExpired:
            (
                "Deze pagina is verlopen",
                [
                    "Deze inlogpagina is verlopen of niet goed geopend. Ga terug naar de website en begin opnieuw."
                ]
            )
        case .pageNotFound:
            (
                "Deze pagina bestaat niet",
                ["Het adres klopt niet. Ga terug naar de website en begin opnieuw."]
            )
        case .logoutUnproven:
            (
                "Uitloggen is niet zeker",
                [
                    "Wij weten niet of u overal bent uitgelogd.",
                    "Sluit daarom alle vensters van uw browser.",
                ]
            )
        case .providerFault: ("Inloggen is niet gelukt", [Self.fixedDigiDSentence])
        case .cancelled:
            (
                "Inloggen geannuleerd",
                ["U heeft het inloggen met DigiD geannuleerd.", "U bent niet ingelogd."]
            )
        case .levelTooLow(let needed):
            (
                "U moet veiliger inloggen",
                [
                    "Voor deze dienst moet u veiliger inloggen. \(needed.adviceInDutch)",
                    "Nodig is DigiD \(needed.name).",
                ]
            )
        case .registerUnavailable:
            (
                "Wij kunnen dit nu niet controleren",
                [
                    "We kunnen nu niet controleren wie u mag vertegenwoordigen. Probeer het over een paar minuten opnieuw."
                ]
            )
        case .noRelation:
            (
                "U kunt nu niet voor iemand anders inloggen",
                [
                    "Wij vonden geen geldige registratie waarmee u iemand mag vertegenwoordigen.",
                    "Denkt u dat dit niet klopt? Vraag een nieuwe machtiging aan of bel de gemeente.",
                ]
            )
        case .machtigingForOtherDienst:
            (
                "Uw machtiging geldt niet voor deze dienst",
                ["Uw machtiging geldt niet voor deze dienst. Vraag een nieuwe machtiging aan."]
            )
        case .machtigingStarts(let day):
            (
                "Uw machtiging is nog niet ingegaan",
                ["Uw machtiging gaat in op \(day.written(in: .nl)). Probeer het dan opnieuw."]
            )
        case .machtigingEnded(let day):
            (
                "Uw machtiging is verlopen",
                [
                    "Uw machtiging is verlopen op \(day.adding(days: -1).written(in: .nl)).",
                    "Wilt u nog iets regelen? Vraag een nieuwe machtiging aan.",
                ]
            )
        case .machtigingWithdrawn:
            ("Uw machtiging is gestopt", ["Uw machtiging is gestopt.", "Heeft u vragen? Bel de gemeente."])
        case .machtigingNotActive:
            (
                "Deze machtiging geldt niet",
                ["Deze machtiging geldt niet meer. Heeft u vragen? Bel de gemeente."]
            )
        case .notForYourself:
            (
                "Kies: Voor mijzelf",
                ["U kunt niet voor uzelf als gemachtigde inloggen. Kies: Voor mijzelf."]
            )
        case .onlyInPerson: ("Dit moet iemand zelf regelen", ["Dit moet iemand zelf regelen."])
        case .kindNotAccepted:
            (
                "Dit kunt u niet voor iemand anders regelen",
                [
                    "Bij deze dienst kunt u dit nu nog niet digitaal voor iemand anders regelen. Bel de gemeente."
                ]
            )
        case .websiteCannotRepresent:
            (
                "Dit kan nog niet op deze website",
                [
                    "Deze website kan nog niet werken met iemand anders machtigen.",
                    "Bel de gemeente voor hulp.",
                ]
            )
        case .relation(let text): text.dutch
        case .consultation(let text): text.dutch
        case .beheer(let text): text.entry(in: .nl)
        case .staff(let text): text.dutch
        case .busy: ("Het is nu druk", ["Het is nu druk. Probeer het over een paar minuten opnieuw."])
        }
    }
}

extension LevelOfAssurance {
    fileprivate var adviceInDutch: String {
        switch self {
        case .basis: "Gebruik uw gebruikersnaam en wachtwoord."
        case .midden: "Gebruik de DigiD app of een sms-controle."
        case .substantieel: "Gebruik de DigiD app met ID-check."
        case .hoog: "Gebruik uw identiteitskaart of rijbewijs met de DigiD app."
        }
    }
}

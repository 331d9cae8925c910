import Identity

/// The pages that say something about all others: help, privacy and accessibility, in both languages.
enum InformationText: String, CaseIterable, Sendable {
    case help = "hulp"
    case privacy
    case accessibility = "toegankelijkheid"

    /// A heading and what stands below it.
    struct Section: Equatable, Sendable {
        let title: String
        let paragraphs: [String]
    }

    /// The name of the page, in its heading and in the links to it.
    var name: Message {
        switch self {
        case .help: .help
        case .privacy: .privacy
        case .accessibility: .accessibility
        }
    }

    /// What the page says.
    func sections(in language: Language) -> [Section] {
        switch (self, language) {
        case (.help, .nl): Self.helpInDutch
        case (.help, .en): Self.helpInEnglish
        case (.privacy, .nl): Self.privacyInDutch
        case (.privacy, .en): Self.privacyInEnglish
        case (.accessibility, .nl): Self.accessibilityInDutch
        case (.accessibility, .en): Self.accessibilityInEnglish
        }
    }

    private static let helpInDutch = [
        Section(
            title: "Lukt inloggen niet?",
            paragraphs: [
                "Ga terug naar de website van de gemeente en begin opnieuw.",
                "Lukt het dan nog niet? Bel de gemeente. Noem de code die onderaan de pagina staat. "
                    + "Met die code kan de gemeente zien wat er misging.",
            ]),
        Section(
            title: "Vragen over DigiD",
            paragraphs: ["Op https://www.digid.nl leest u hoe DigiD werkt en hoe u DigiD aanvraagt."]),
        Section(
            title: "Iets regelen voor iemand anders",
            paragraphs: [
                "Iemand moet u eerst machtigen. Daarna kunt u iets voor die persoon regelen. "
                    + "U heet dan gemachtigde. De ander heet vertegenwoordigde.",
                "U logt altijd in met uw eigen DigiD. Gebruik nooit de DigiD van iemand anders.",
            ]),
    ]

    private static let helpInEnglish = [
        Section(
            title: "Problems signing in?",
            paragraphs: [
                "Go back to the website of the municipality and start again.",
                "Does it still not work? Call the municipality. Mention the code at the bottom of the page. "
                    + "With that code the municipality can see what went wrong.",
            ]),
        Section(
            title: "Questions about DigiD",
            paragraphs: ["At https://www.digid.nl you can read how DigiD works and how to get it."]),
        Section(
            title: "Acting for somebody else",
            paragraphs: [
                "Somebody has to authorise you first. After that you can do something for that person.",
                "You always sign in with your own DigiD. Never use the DigiD of somebody else.",
            ]),
    ]

    private static let privacyInDutch = [
        Section(
            title: "Wat wij met uw gegevens doen",
            paragraphs: [
                "Wij gebruiken uw gegevens alleen om u te laten inloggen "
                    + "en om te controleren voor wie u iets mag regelen.",
                "Uw burgerservicenummer (BSN) bewaren wij versleuteld, en niet langer dan u bent ingelogd.",
            ]),
        Section(
            title: "Wat wij vastleggen",
            paragraphs: [
                "Wij leggen vast dat er is ingelogd, voor welke dienst en op welke grond. "
                    + "In die vastlegging staat geen naam en geen BSN, maar een code."
            ]),
        Section(
            title: "Cookies",
            paragraphs: [
                "Wij gebruiken alleen cookies die nodig zijn om in te loggen en om uw taal te onthouden. "
                    + "Ze verdwijnen als u de browser sluit."
            ]),
        Section(
            title: "Uw rechten",
            paragraphs: ["Wilt u uw gegevens zien of laten verbeteren? Vraag het aan de gemeente."]),
    ]

    private static let privacyInEnglish = [
        Section(
            title: "What we do with your data",
            paragraphs: [
                "We use your data only to let you sign in and to check for whom you may act.",
                "We keep your citizen service number (BSN) encrypted, and no longer than you are signed in.",
            ]),
        Section(
            title: "What we record",
            paragraphs: [
                "We record that somebody signed in, for which service and on what ground. "
                    + "That record holds no name and no BSN, but a code."
            ]),
        Section(
            title: "Cookies",
            paragraphs: [
                "We only use cookies that are needed to sign in and to remember your language. "
                    + "They disappear when you close the browser."
            ]),
        Section(
            title: "Your rights",
            paragraphs: ["Do you want to see or correct your data? Ask the municipality."]),
    ]

    private static let accessibilityInDutch = [
        Section(
            title: "Iedereen moet kunnen inloggen",
            paragraphs: [
                "Wij maken deze pagina's volgens de richtlijnen voor toegankelijkheid: "
                    + "EN 301 549 en WCAG 2.2, niveau AA.",
                "De pagina's werken met alleen een toetsenbord, zonder JavaScript, "
                    + "op een klein scherm en met een schermlezer.",
            ]),
        Section(
            title: "Stand van zaken",
            paragraphs: [
                "Wij hebben de pagina's zelf getest. Een onafhankelijk onderzoek is nog niet gedaan."
            ]),
        Section(
            title: "Werkt er iets niet?",
            paragraphs: [
                "Meld het aan de gemeente. Vertel op welke pagina u was en noem de code onderaan de pagina."
            ]),
    ]

    private static let accessibilityInEnglish = [
        Section(
            title: "Everybody must be able to sign in",
            paragraphs: [
                "We make these pages by the rules for accessibility: EN 301 549 and WCAG 2.2, level AA.",
                "The pages work with a keyboard alone, without JavaScript, "
                    + "on a small screen and with a screen reader.",
            ]),
        Section(
            title: "Where we stand",
            paragraphs: ["We tested the pages ourselves. An independent audit has not been done yet."]),
        Section(
            title: "Does something not work?",
            paragraphs: [
                "Tell the municipality. Say on which page you were "
                    + "and mention the code at the bottom of the page."
            ]),
    ]
}

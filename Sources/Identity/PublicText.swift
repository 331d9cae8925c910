/// What a person reads when something cannot go on: the one catalogue of these texts, Dutch (B1) and English.
public enum PublicText: Hashable, Sendable, Codable {
    /// Something went wrong while logging in; begin again.
    case startAgain
    /// The page is too old, or was not opened from the website.
    case pageExpired
    /// A fault in or before the identity provider; the Dutch sentence is fixed and never translated.
    case providerFault
    /// The person cancelled at the provider.
    case cancelled
    /// The person logged in at a lower level than the dienst needs.
    case levelTooLow(needed: LevelOfAssurance)
    /// A register does not answer.
    case registerUnavailable
    /// No relation, whatever the reason: the uniform text.
    case noRelation
    /// The machtiging is for other diensten.
    case machtigingForOtherDienst
    case machtigingStarts(LocalDate)
    /// The first day on which it no longer held; the person reads the last day on which it did.
    case machtigingEnded(LocalDate)
    case machtigingWithdrawn
    case machtigingNotActive
    /// The person named herself as the represented.
    case notForYourself
    /// Nobody can do this for somebody else.
    case onlyInPerson
    /// This dienst does not accept this kind of representation.
    case kindNotAccepted
    /// The portal cannot tell apart who acts and for whom.
    case websiteCannotRepresent
    /// The session ended because nothing happened for a while.
    case sessionEnded
    /// More requests than can be served.
    case busy

    /// The heading.
    public func heading(in language: Language) -> String { entry(language).heading }

    /// What happened and what to do next, a sentence a line.
    public func sentences(in language: Language) -> [String] { entry(language).sentences }

    private func entry(_ language: Language) -> (heading: String, sentences: [String]) {
        switch language {
        case .nl: dutch
        case .en: english
        }
    }

    private var dutch: (String, [String]) {
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
                    "We kunnen nu niet controleren wie u mag vertegenwoordigen. Probeer het over een paar minuten opnieuw.",
                    "Voor uzelf iets regelen kan wel.",
                ]
            )
        case .noRelation:
            (
                "U kunt voor deze persoon niet inloggen",
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
        case .sessionEnded:
            (
                "U bent uitgelogd",
                ["U bent uitgelogd, omdat u 15 minuten niets deed. Uw gegevens zijn niet bewaard."]
            )
        case .busy: ("Het is nu druk", ["Het is nu druk. Probeer het over een paar minuten opnieuw."])
        }
    }

    private var english: (String, [String]) {
        switch self {
        case .startAgain:
            ("Signing in failed", ["Something went wrong while signing in. Please start again."])
        case .pageExpired:
            (
                "This page has expired",
                [
                    "This sign-in page has expired or was not opened properly. Go back to the website and start again."
                ]
            )
        case .providerFault:
            (
                "Signing in failed",
                [
                    Self.fixedDigiDSentence,
                    "(An error occurred in the communication with DigiD. Please try again later.)",
                ]
            )
        case .cancelled:
            (
                "Signing in cancelled",
                [
                    "U heeft het inloggen met DigiD geannuleerd.", "(You cancelled signing in with DigiD.)",
                    "You are not signed in.",
                ]
            )
        case .levelTooLow(let needed):
            (
                "You need a higher security level",
                [
                    "This service needs a higher security level. \(needed.adviceInEnglish)",
                    "You need DigiD \(needed.name).",
                ]
            )
        case .registerUnavailable:
            (
                "We cannot check this right now",
                [
                    "We cannot check right now whom you may represent. Please try again in a few minutes.",
                    "You can still do this for yourself.",
                ]
            )
        case .noRelation:
            (
                "You cannot sign in for this person",
                [
                    "We found no valid registration that allows you to represent somebody.",
                    "Do you think this is wrong? Ask for a new authorisation or call the municipality.",
                ]
            )
        case .machtigingForOtherDienst:
            (
                "Your authorisation is not valid for this service",
                ["Your authorisation is not valid for this service. Ask for a new authorisation."]
            )
        case .machtigingStarts(let day):
            (
                "Your authorisation has not started yet",
                ["Your authorisation starts on \(day.written(in: .en)). Please try again then."]
            )
        case .machtigingEnded(let day):
            (
                "Your authorisation has expired",
                [
                    "Your authorisation expired on \(day.adding(days: -1).written(in: .en)).",
                    "Do you still need it? Ask for a new authorisation.",
                ]
            )
        case .machtigingWithdrawn:
            (
                "Your authorisation was stopped",
                ["Your authorisation was stopped.", "Questions? Call the municipality."]
            )
        case .machtigingNotActive:
            (
                "This authorisation is not valid",
                ["This authorisation is no longer valid. Questions? Call the municipality."]
            )
        case .notForYourself:
            ("Choose: For myself", ["You cannot be your own representative. Choose: For myself."])
        case .onlyInPerson:
            ("Only in person", ["Nobody can do this for somebody else: the person has to do it."])
        case .kindNotAccepted:
            (
                "You cannot do this for somebody else",
                ["You cannot use this service online for somebody else yet. Call the municipality."]
            )
        case .websiteCannotRepresent:
            (
                "This website cannot do this yet",
                [
                    "This website cannot yet work with one person acting for another.",
                    "Call the municipality for help.",
                ]
            )
        case .sessionEnded:
            (
                "You are signed out",
                ["You were signed out because you did nothing for 15 minutes. Your data was not saved."]
            )
        case .busy: ("It is busy right now", ["It is busy right now. Please try again in a few minutes."])
        }
    }

    /// Logius requires these exact words.
    private static let fixedDigiDSentence =
        "Er is een fout opgetreden in de communicatie met DigiD. Probeert u het later nogmaals. "
        + "Indien deze fout blijft aanhouden, kijk dan op de website https://www.digid.nl voor de laatste informatie."
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

    fileprivate var adviceInEnglish: String {
        switch self {
        case .basis: "Use your user name and password."
        case .midden: "Use the DigiD app or a text message check."
        case .substantieel: "Use the DigiD app with the ID check."
        case .hoog: "Use your identity card or driving licence with the DigiD app."
        }
    }
}

import Identity

/// The fixed texts of the pages, Dutch (B1) and English.
///
/// With ``Identity/PublicText``, which says what went wrong, and ``InformationText`` it is all a citizen reads.
///
/// A raw value is the key in the templates, as `{{text.continue}}`; `{name}` in a text is filled in by
/// ``text(in:_:)``.
enum Message: String, CaseIterable, Sendable {
    case skipToContent, language, footer, reference, help, privacy, accessibility, errorTitle
    case organisation, organisationInSentence, organisationUnknown, serviceLine, serviceOf
    case signedOutAt, chooseBefore, signInBefore
    case chooseProvider, signInWith, minimumLevel, backToPortal
    case forWhom, makeAChoice, forMyself, forSomebodyElse, forSomebodyElseHelp, `continue`
    case forMyChild, forMyChildHelp, forClient, forClientHelp, whichClient, clientNumber, clientNumberHelp
    case chooseAPerson, forPerson, authorisedUntil, authorisedWithoutEnd, somebodyMissing, somebodyMissingHelp
    case previousStep, checkYourAnswer, chooseOne
    case isThisCorrect, you, youAreSignedIn, onBehalfOf, inTheCapacityOf, authorised, lastDay, stoppingWith,
        service,
        passedOn
    case dataOwnNumber, dataTheirNumber, dataTheirName, dataPseudonym, dataCapacity, dataService
    case yesContinue, noChooseSomebodyElse
    case signInAgain, chooseAgain, stillForYourself, moreAboutDigiD
    case forwarding, forwardHelp, signedOut, signedOutAtPortal, perhapsSignedInAt, closeTheBrowser,
        signOutQuestion, signOutExplanation, yesSignOut
    case tryAgainAt
    case whoActed, whoActedHelp, whoActedSignIn, actedAt, actedFor, nobodyActed, serviceNoMore, tradeNumber
    case roleSomebody, roleMachtiging, roleBewind, roleCuratele, roleMentorschap, roleGezag
    case notRight, alreadyDisputed, disputeReceived, disputeHelp, backToList

    /// The text, with the names in braces filled in.
    func text(in language: Language, _ values: [String: String] = [:]) -> String {
        let text =
            switch language {
            case .nl: entry.nl
            case .en: entry.en
            }
        return values.reduce(text) { $0.replacing("{\($1.key)}", with: $1.value) }
    }

    /// Every text of one language, by its key.
    static func all(in language: Language) -> [String: String] {
        Dictionary(uniqueKeysWithValues: allCases.map { ($0.rawValue, $0.text(in: language)) })
    }

    private var entry: (nl: String, en: String) {
        switch self {
        case .skipToContent: ("Naar de inhoud", "Skip to content")
        case .language: ("Taal", "Language")
        case .footer: ("Over deze pagina", "About this page")
        case .reference:
            ("Belt u ons? Noem dan deze code:", "Calling us? Please mention this code:")
        case .help: ("Hulp nodig?", "Need help?")
        case .privacy: ("Privacy", "Privacy")
        case .accessibility: ("Toegankelijkheid", "Accessibility")
        case .errorTitle: ("Fout: {title}", "Error: {title}")
        case .organisation: ("Gemeente {naam}", "Municipality of {naam}")
        case .organisationInSentence: ("gemeente {naam}", "the municipality of {naam}")
        case .organisationUnknown: ("Inloggen bij de gemeente", "Sign in to the municipality")
        case .serviceLine: ("U logt in voor:", "You are signing in to:")
        case .serviceOf: ("van", "of")
        case .signedOutAt: ("U wordt om {time} uitgelogd.", "You will be signed out at {time}.")
        case .chooseBefore:
            (
                "U kunt kiezen tot {time}. Daarna begint u opnieuw.",
                "You can choose until {time}. After that you start again."
            )
        case .signInBefore:
            (
                "U kunt inloggen tot {time}. Daarna begint u opnieuw.",
                "You can sign in until {time}. After that you start again."
            )
        case .chooseProvider: ("Hoe wilt u inloggen?", "How do you want to sign in?")
        case .signInWith: ("Inloggen met {provider}", "Sign in with {provider}")
        case .minimumLevel:
            (
                "Voor deze dienst is minimaal het niveau {level} nodig.",
                "This service needs at least the level {level}."
            )
        case .backToPortal: ("Terug naar {portal}", "Back to {portal}")
        case .forWhom: ("Voor wie wilt u iets regelen?", "Who are you doing this for?")
        case .makeAChoice: ("Maak een keuze", "Make a choice")
        case .forMyself: ("Voor mijzelf", "For myself")
        case .forSomebodyElse: ("Voor iemand anders", "For somebody else")
        case .forSomebodyElseHelp:
            ("Iemand heeft u gemachtigd om dit te regelen.", "Somebody has authorised you to do this.")
        case .forMyChild: ("Voor mijn kind", "For my child")
        case .forMyChildHelp: ("U hebt gezag over het kind.", "You have authority over the child.")
        case .forClient: ("Voor een cliënt", "For a client")
        case .forClientHelp:
            (
                "U bent bewindvoerder, curator of mentor.",
                "You are an administrator (bewindvoerder), guardian (curator) or mentor."
            )
        case .whichClient: ("Voor welke cliënt logt u in?", "For which client are you signing in?")
        case .clientNumber:
            ("Burgerservicenummer (BSN) van uw cliënt", "Citizen service number (BSN) of your client")
        case .clientNumberHelp:
            ("Negen cijfers. Spaties en punten mogen.", "Nine digits. Spaces and dots are allowed.")
        case .continue: ("Doorgaan", "Continue")
        case .chooseAPerson: ("Kies een persoon", "Choose a person")
        case .forPerson: ("Voor {person}", "For {person}")
        case .authorisedUntil:
            ("U bent gemachtigd tot en met {day}.", "You are authorised up to and including {day}.")
        case .authorisedWithoutEnd:
            ("U bent gemachtigd. Er is geen einddatum.", "You are authorised. There is no end date.")
        case .somebodyMissing:
            (
                "Staat iemand er niet bij? Lees wat u kunt doen.",
                "Is somebody missing? Read what you can do."
            )
        case .somebodyMissingHelp:
            (
                "U ziet alleen personen die u voor deze dienst hebben gemachtigd. "
                    + "Klopt dit niet? Vraag een nieuwe machtiging aan of bel de gemeente.",
                "You only see persons who have authorised you for this service. "
                    + "Is this not right? Ask for a new authorisation or call the municipality."
            )
        case .previousStep: ("Vorige stap", "Previous step")
        case .checkYourAnswer: ("Controleer uw antwoord", "Check your answer")
        case .chooseOne: ("Kies voor wie u iets wilt regelen.", "Choose who you are doing this for.")
        case .isThisCorrect: ("Klopt dit?", "Is this correct?")
        case .you: ("U", "You")
        case .youAreSignedIn: ("U bent zelf ingelogd", "You are signed in yourself")
        case .onBehalfOf: ("Namens", "On behalf of")
        case .inTheCapacityOf: ("Als", "As")
        case .authorised: ("gemachtigde", "authorised representative")
        case .lastDay: ("Tot en met", "Up to and including")
        case .stoppingWith: ("U stopt met {person}.", "You stop acting for {person}.")
        case .service: ("Dienst", "Service")
        case .passedOn: ("Wij geven aan {portal} door:", "We pass on to {portal}:")
        case .dataOwnNumber:
            ("uw burgerservicenummer (BSN)", "your citizen service number (BSN)")
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
        case .dataCapacity: ("dat u gemachtigde bent", "that you are an authorised representative")
        case .dataService:
            (
                "voor welke dienst, en hoe veilig u bent ingelogd",
                "for which service, and how securely you signed in"
            )
        case .yesContinue: ("Ja, doorgaan", "Yes, continue")
        case .noChooseSomebodyElse: ("Nee, iemand anders kiezen", "No, choose someone else")
        case .signInAgain: ("Opnieuw inloggen", "Sign in again")
        case .chooseAgain: ("Opnieuw kiezen", "Choose again")
        case .stillForYourself:
            ("Voor uzelf iets regelen kan wel.", "You can still do this for yourself.")
        case .moreAboutDigiD: ("Meer over DigiD op digid.nl", "More about DigiD at digid.nl")
        case .forwarding: ("U gaat verder op een andere pagina", "You continue on another page")
        case .forwardHelp:
            (
                "Gaat u niet vanzelf verder? Kies dan Doorgaan.",
                "Does nothing happen? Then choose Continue."
            )
        case .signedOut: ("U bent uitgelogd", "You are signed out")
        case .signedOutAtPortal: ("U bent uitgelogd bij {portal}.", "You are signed out of {portal}.")
        case .perhapsSignedInAt:
            (
                "U bent hier uitgelogd. Misschien bent u nog wel ingelogd bij {provider}. "
                    + "Sluit daarom de browser.",
                "You are signed out here. But you may still be signed in to {provider}. "
                    + "So please close the browser."
            )
        case .closeTheBrowser:
            (
                "Gebruikt u een computer van iemand anders? Sluit dan de browser.",
                "Are you using somebody else's computer? Then close the browser."
            )
        case .signOutQuestion: ("Wilt u uitloggen?", "Do you want to sign out?")
        case .signOutExplanation:
            (
                "U logt uit bij alle websites waar u in deze browser met ons inlogde. "
                    + "Ook als u daar voor iemand anders iets regelde.",
                "You sign out of all websites that you signed in to with us in this browser. "
                    + "Also when you did something for somebody else there."
            )
        case .yesSignOut: ("Ja, uitloggen", "Yes, sign out")
        case .whoActed: ("Wie heeft voor mij gehandeld?", "Who acted for me?")
        case .whoActedHelp:
            (
                "Hier ziet u wie bij deze gemeente voor u heeft ingelogd, wanneer, waarvoor en waarom dat mocht. "
                    + "Wij bewaren dit twee jaar.",
                "Here you can see who signed in for you at this municipality, when, for what, and why that was "
                    + "allowed. We keep this for two years."
            )
        case .whoActedSignIn: ("Inloggen om dit te zien", "Sign in to see this")
        case .actedAt: ("{day} om {time} uur", "{day} at {time}")
        case .actedFor:
            ("{who} heeft voor u ingelogd voor: {dienst}.", "{who} signed in for you for: {dienst}.")
        case .nobodyActed:
            (
                "Niemand heeft de laatste twee jaar bij deze gemeente voor u ingelogd.",
                "Nobody signed in for you at this municipality in the last two years."
            )
        case .serviceNoMore: ("een dienst die er niet meer is", "a service that is no longer offered")
        case .tradeNumber: ("(KvK-nummer {number})", "(trade register number {number})")
        case .roleSomebody: ("Iemand", "Somebody")
        case .roleMachtiging: ("Iemand die u hebt gemachtigd", "Somebody you authorised")
        case .roleBewind: ("Uw bewindvoerder", "Your administrator (bewindvoerder)")
        case .roleCuratele: ("Uw curator", "Your guardian (curator)")
        case .roleMentorschap: ("Uw mentor", "Your mentor")
        case .roleGezag: ("Iemand die gezag over u heeft", "Somebody with parental authority over you")
        case .notRight: ("Dit klopt niet", "This is not right")
        case .alreadyDisputed:
            (
                "U hebt gemeld dat dit niet klopt. Wij zoeken dit uit.",
                "You told us that this is not right. We are looking into it."
            )
        case .disputeReceived: ("Uw melding is ontvangen", "We have your report")
        case .disputeHelp:
            (
                "Bedankt. Wij zoeken dit uit en laten u binnen vijf werkdagen iets weten.",
                "Thank you. We will look into it and let you know within five working days."
            )
        case .backToList: ("Terug naar het overzicht", "Back to the overview")
        case .tryAgainAt: ("U kunt vanaf {time} opnieuw proberen.", "You can try again from {time}.")
        }
    }
}

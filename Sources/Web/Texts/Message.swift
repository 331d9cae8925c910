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
    case forAuthoriser, forMyChild, forMyChildHelp, forClient, forClientHelp
    case whichClient, clientNumber, clientNumberHelp, fillInNumber
    case chooseAPerson, forPerson, authorisedUntil, authorisedWithoutEnd, somebodyMissing, somebodyMissingHelp
    case parentalUntil, parental, childMissing, childMissingHelp
    case previousStep, checkYourAnswer, chooseOne
    case isThisCorrect, you, youAreSignedIn, youForYourOrganisation, onBehalfOf, inTheCapacityOf, lastDay
    case authorised, bewindvoerder, curator, mentor, parent, provisional
    case stoppingWith, service, passedOn, passedOnLater
    case othersMustAgree, othersAgreed, agreeAndAsk, agreeAndContinue
    case dataOwnNumber, dataTheirNumber, dataTheirName, dataPseudonym, dataCapacity, dataActions, dataService
    case dataKvK, dataRSIN, dataOrganisationCapacity, dataOrganisationPseudonym
    case yesContinue, noChooseSomebodyElse
    case signInAgain, chooseAgain, anotherNumber, tryAgain, stillForYourself, moreAboutDigiD
    case forwarding, forwardHelp, signedOut, signedOutAtPortal, perhapsSignedInAt, closeTheBrowser,
        signOutQuestion, signOutExplanation, yesSignOut, signOut
    case tryAgainAt
    case whoActed, whoActedHelp, whoActedSignIn, actedAt, actedFor, nobodyActed, serviceNoMore, tradeNumber,
        nameUnknown, showOlder, showNewest
    case roleSomebody, roleMachtiging, roleBewind, roleCuratele, roleMentorschap, roleGezag
    case notRight, alreadyDisputed, disputeReceived, disputeHelp, disputeCode, backToList
    case giveQuestion, giveHelp, giveDienst, giveAsk, canGive, canGiveHelp

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
        case .signInAgain: ("Opnieuw inloggen", "Sign in again")
        case .chooseAgain: ("Opnieuw kiezen", "Choose again")
        case .anotherNumber: ("Een ander nummer invoeren", "Enter another number")
        case .tryAgain: ("Opnieuw proberen", "Try again")
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
        case .signOut: ("Uitloggen", "Sign out")
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
            ("{who} heeft namens u ingelogd bij: {dienst}.", "{who} signed in on your behalf for: {dienst}.")
        case .nobodyActed:
            (
                "Niemand heeft de laatste twee jaar bij deze gemeente voor u ingelogd.",
                "Nobody signed in for you at this municipality in the last two years."
            )
        case .serviceNoMore: ("een dienst die er niet meer is", "a service that is no longer offered")
        case .tradeNumber: ("(KvK-nummer {number})", "(trade register number {number})")
        case .nameUnknown: ("(wij weten de naam niet)", "(we do not know the name)")
        case .showOlder: ("Oudere tonen", "Show older")
        case .showNewest: ("Terug naar de nieuwste", "Back to the newest")
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
        case .disputeCode:
            (
                "Uw code is {code}. Noem deze code als u de gemeente belt.",
                "Your code is {code}. Give this code when you call the municipality."
            )
        case .giveQuestion: ("Wilt u zelf iemand machtigen?", "Do you want to authorise somebody yourself?")
        case .giveHelp:
            (
                "Wij kijken eerst of dat kan voor deze dienst.",
                "We first look whether that is possible for this service."
            )
        case .giveDienst: ("Voor welke dienst?", "For which service?")
        case .giveAsk: ("Kan ik iemand machtigen?", "Can I authorise somebody?")
        case .canGive: ("U kunt iemand machtigen", "You can authorise somebody")
        case .canGiveHelp:
            (
                "Regel de machtiging bij DigiD Machtigen. Daar kiest u ook voor wie en tot wanneer.",
                "Arrange the authorisation at DigiD Machtigen. There you also choose for whom and until when."
            )
        case .backToList: ("Terug naar het overzicht", "Back to the overview")
        case .tryAgainAt: ("U kunt vanaf {time} opnieuw proberen.", "You can try again from {time}.")
        case .forAuthoriser, .forMyChild, .forMyChildHelp, .forClient, .forClientHelp, .whichClient,
            .clientNumber, .clientNumberHelp, .fillInNumber, .parentalUntil, .parental, .childMissing,
            .childMissingHelp:
            choice
        case .isThisCorrect, .you, .youAreSignedIn, .youForYourOrganisation, .onBehalfOf, .inTheCapacityOf,
            .lastDay, .authorised, .bewindvoerder, .curator, .mentor, .parent, .provisional, .stoppingWith,
            .service, .passedOn, .passedOnLater, .othersMustAgree, .othersAgreed, .agreeAndAsk,
            .agreeAndContinue, .yesContinue, .noChooseSomebodyElse:
            confirmation
        case .dataOwnNumber, .dataTheirNumber, .dataTheirName, .dataPseudonym, .dataCapacity, .dataActions,
            .dataService, .dataKvK, .dataRSIN, .dataOrganisationCapacity, .dataOrganisationPseudonym:
            data
        }
    }
}

extension BeheerText {
    /// The heading and the sentences, Dutch (B1) beside English.
    func entry(in language: Language) -> (heading: String, sentences: [String]) {
        let entry = entry
        switch language {
        case .nl: return (entry.nl.0, [entry.nl.1])
        case .en: return (entry.en.0, [entry.en.1])
        }
    }

    private typealias Entry = (nl: (String, String), en: (String, String))

    private var entry: Entry {
        switch self {
        case .notYourTask:
            (
                ("Dit hoort niet bij uw rol", "Uw rol mag dit niet. Vraag een collega die dit wel mag."),
                ("This is not part of your role", "Your role may not do this. Ask a colleague who may.")
            )
        case .ownAccount:
            (
                ("Dit gaat over uzelf", "U kunt uw eigen account niet wijzigen. Vraag een collega."),
                ("This is about you", "You cannot change your own account. Ask a colleague.")
            )
        case .otherPersonNeeded:
            (
                (
                    "Een collega moet dit doen",
                    "U deed al een eerdere stap van deze aanvraag. Een collega moet deze stap doen."
                ),
                (
                    "A colleague must do this",
                    "You did an earlier step of this request. A colleague must do this step."
                )
            )
        case .notApproved:
            (
                ("Nog niet goedgekeurd", "Deze aanvraag is nog niet goedgekeurd. Wacht op uw collega."),
                ("Not approved yet", "This request is not approved yet. Wait for your colleague.")
            )
        case .alreadyDone:
            (
                ("Al klaar", "Deze aanvraag is al afgehandeld. U hoeft niets te doen."),
                ("Already done", "This request was dealt with already. You do not need to do anything.")
            )
        case .reasonDoesNotFit:
            (
                (
                    "De aanvraag klopt niet",
                    "Kies bij een nieuwe functie wat iemand krijgt. Kies bij vertrek of verdenking niets."
                ),
                (
                    "The request is not right",
                    "For a new job, choose what somebody gets. For leaving or suspicion, choose nothing."
                )
            )
        case .rolesApart:
            (
                (
                    "Deze rollen gaan niet samen",
                    "Eén persoon mag deze rollen niet samen hebben. Kies één van beide."
                ),
                (
                    "These roles do not go together",
                    "One person may not have these roles together. Choose one of them."
                )
            )
        case .blockEndsOtherwise:
            (
                (
                    "Dit kan hier niet",
                    "Deze blokkade eindigt met een nieuwe aanvraag of een bevestiging. Vraag de teamleider."
                ),
                (
                    "This cannot be done here",
                    "This block ends with a new request or a confirmation. Ask the team leader."
                )
            )
        case .dayImpossible:
            (
                (
                    "Deze datum kan niet",
                    "Kies een dag na vandaag. Extra toegang duurt hooguit een half jaar."
                ),
                (
                    "This date is not possible",
                    "Choose a day after today. Extra access lasts half a year at most."
                )
            )
        case .otherPurpose:
            (
                ("Dit doel kan niet", "De aansluiting is niet voor dit doel. Kies een ander doel."),
                ("This purpose is not possible", "The connection is not for this purpose. Choose another.")
            )
        case .partUnknown:
            (
                ("Dit onderdeel is er niet", "Wij kennen dit onderdeel niet. Kies er een uit de lijst."),
                ("There is no such part", "We do not know this part. Choose one from the list.")
            )
        case .nothingToConfirm:
            (
                (
                    "Hier is niets te doen",
                    "U hoeft nu niets te doen voor dit account. Bekijk het overzicht."
                ),
                (
                    "There is nothing to do",
                    "You do not need to do anything for this account now. Look at the overview."
                )
            )
        case .accountUnknown:
            (
                ("Dit account is er niet", "Wij kennen dit account niet. Controleer de naam."),
                ("There is no such account", "We do not know this account. Check the name.")
            )
        case .fieldUnreadable:
            (
                ("Controleer wat u invulde", "Wij kunnen een veld niet lezen. Vul alle velden goed in."),
                (
                    "Check what you filled in",
                    "We cannot read one of the fields. Fill in all fields correctly."
                )
            )
        case .changedMeanwhile:
            (
                (
                    "Een collega was u voor",
                    "Een collega heeft dit intussen gewijzigd. Bekijk de pagina en probeer het opnieuw."
                ),
                (
                    "A colleague was first",
                    "A colleague changed this meanwhile. Look at the page and try again."
                )
            )
        case .matrixUnreadable:
            (
                (
                    "De matrix is niet te lezen",
                    "Het bestand klopt niet. Er is niets gewijzigd. Verbeter de regels en plak het opnieuw."
                ),
                (
                    "The matrix cannot be read",
                    "The file is not right. Nothing was changed. Correct the lines and paste it again."
                )
            )
        case .matrixFaulty:
            (
                (
                    "De matrix heeft nog fouten",
                    "Verbeter eerst wat hieronder staat. Stel de matrix dan opnieuw voor."
                ),
                (
                    "The matrix still has faults",
                    "First correct what is listed below. Then propose the matrix again."
                )
            )
        case .listUnreadable:
            (
                (
                    "De lijst is niet te lezen",
                    "Het bestand klopt niet. Er is niets gewijzigd. Verbeter de regels en plak het opnieuw."
                ),
                (
                    "The list cannot be read",
                    "The file is not right. Nothing was changed. Correct the lines and paste it again."
                )
            )
        case .alreadyListed:
            (
                ("Staat er al op", "Deze persoon staat al op de lijst. U hoeft niets te doen."),
                (
                    "Already on the list",
                    "This person is on the list already. You do not need to do anything."
                )
            )
        case .notListed:
            (
                ("Staat er niet op", "Deze persoon staat niet op de lijst. Controleer het nummer."),
                ("Not on the list", "This person is not on the list. Check the number.")
            )
        case .matrixOnly:
            (
                (
                    "Dit kan alleen met de matrix",
                    "Twee collega’s moeten dit toestaan. Stel een nieuwe matrix voor."
                ),
                ("Only the matrix can give this", "Two colleagues must allow this. Propose a new matrix.")
            )
        case .tooManyProposals:
            (
                (
                    "Er wachten al tien voorstellen",
                    "Trek eerst een oud voorstel in. Probeer het dan opnieuw."
                ),
                ("Ten proposals are waiting already", "First withdraw an old proposal. Then try again.")
            )
        case .askAgain:
            (
                ("Dit geldt niet meer", "Wijs dit af of trek het in. Vraag het daarna opnieuw aan."),
                ("This no longer counts", "Refuse or withdraw this. Then ask for it again.")
            )
        case .frozen:
            (
                ("Dit account is bevroren", "Er loopt een verdenking. Vraag de security officer."),
                ("This account is frozen", "There is a suspicion. Ask the security officer.")
            )
        case .noOrder:
            (
                (
                    "Deze gemeente doet niet mee",
                    "Deze gemeente gaf geen opdracht. U kunt haar lijst niet gebruiken."
                ),
                (
                    "This municipality does not take part",
                    "This municipality gave no order. You cannot use its list."
                )
            )
        }
    }
}

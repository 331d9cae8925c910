extension RelationText {
    /// Dutch at level B1: short sentences, common words.
    var dutch: (String, [String]) {
        switch self {
        case .cannotActForThisPerson:
            (
                "U kunt nu niet voor deze persoon handelen",
                [
                    "U kunt nu niet voor deze persoon handelen. Controleer het burgerservicenummer. "
                        + "Klopt het nummer? Bel dan de gemeente."
                ]
            )
        case .cannotCheckNow:
            (
                "Wij kunnen dit nu niet controleren",
                ["Wij kunnen dit nu niet controleren. Probeer het later opnieuw."]
            )
        case .organisationLoginCancelled:
            (
                "Inloggen geannuleerd",
                ["U heeft het inloggen met eHerkenning geannuleerd.", "U bent niet ingelogd."]
            )
        case .organisationLoginFailed:
            (
                "Inloggen is niet gelukt",
                ["Er ging iets mis bij het inloggen met eHerkenning. Probeer het later opnieuw."]
            )
        case .notABSN:
            (
                "Controleer het nummer",
                ["Dit is geen geldig burgerservicenummer. Controleer de cijfers."]
            )
        case .tooManyNumbers:
            (
                "Probeer het later opnieuw",
                ["U heeft te vaak een nummer geprobeerd. Probeer het over een uur opnieuw."]
            )
        case .representedDied:
            (
                "U kunt dit niet meer regelen",
                ["U kunt deze dienst niet meer gebruiken voor deze persoon. Bel de gemeente voor hulp."]
            )
        case .gezagUnclear:
            (
                "Wij kunnen dit niet controleren",
                ["Wij kunnen niet controleren of u dit mag regelen. Maak een afspraak bij de gemeente."]
            )
        case .childIsOfAge:
            (
                "Uw kind is nu 18 jaar",
                ["Uw kind is nu 18 jaar. U kunt dit niet meer regelen zonder machtiging."]
            )
        case .organisationLevelTooLow(let needed):
            (
                "U moet veiliger inloggen",
                ["U heeft eHerkenning niveau \(needed.eHerkenning) nodig voor deze dienst."]
            )
        case .organisationDidNotMandate:
            (
                "U heeft geen machtiging voor deze dienst",
                ["Uw organisatie heeft u niet gemachtigd voor deze dienst."]
            )
        case .otherVestiging: ("Dit is een andere vestiging", ["U mag niet handelen voor deze vestiging."])
        case .notOnlineYet:
            ("Dit kan nog niet digitaal", ["U kunt dit nu nog niet digitaal regelen. Bel de gemeente."])
        case .measureStarts, .measureEnded, .measureStopped, .measureSuspended, .outsideMeasure,
            .notForBewindvoerder, .notForMentor, .notYourTask, .approvalNeeded, .consentNeeded,
            .askYourRepresentative, .cannotGiveMachtiging:
            dutchOfMeasures
        }
    }

    private var dutchOfMeasures: (String, [String]) {
        switch self {
        case .measureStarts(let day):
            (
                "U kunt nu nog niet handelen",
                ["U mag vanaf \(day.written(in: .nl)) namens deze persoon handelen."]
            )
        case .measureEnded(let kind, let day):
            (
                "Uw \(kind.dutch) is gestopt",
                ["Uw \(kind.dutch) voor deze persoon is gestopt op \(day.written(in: .nl))."]
            )
        case .measureStopped(let kind):
            (
                "Uw \(kind.dutch) is gestopt",
                ["Uw \(kind.dutch) voor deze persoon is gestopt. U bent uitgelogd."]
            )
        case .measureSuspended:
            (
                "U bent geschorst",
                [
                    "U bent geschorst. U kunt nu niet voor deze persoon handelen. "
                        + "Heeft u vragen? Bel de rechtbank."
                ]
            )
        case .outsideMeasure(let kind):
            ("Dit mag u niet regelen", ["Dit onderwerp valt niet onder uw \(kind.dutch)."])
        case .notForBewindvoerder:
            (
                "Dit mag u niet regelen",
                [
                    "Een bewindvoerder mag dit niet regelen. "
                        + "Dit is een taak van de mentor of van de persoon zelf."
                ]
            )
        case .notForMentor: ("Dit mag u niet regelen", ["Een mentor mag geen geldzaken regelen."])
        case .approvalNeeded:
            (
                "Nog één akkoord nodig",
                ["De andere bewindvoerder moet ook akkoord geven. Wij hebben een bericht gestuurd."]
            )
        case .consentNeeded:
            (
                "U heeft toestemming nodig",
                ["Hiervoor heeft u toestemming van de kantonrechter nodig."]
            )
        case .askYourRepresentative(let kind):
            (
                "U kunt dit niet zelf regelen",
                ["U kunt dit niet zelf regelen. Vraag uw \(kind.dutchHolder) om hulp."]
            )
        case .cannotGiveMachtiging(let kind):
            (
                "U kunt hiervoor niemand machtigen",
                ["U kunt hiervoor niemand machtigen. Vraag uw \(kind.dutchHolder) om hulp."]
            )
        default: ("Dit mag u niet regelen", ["Dit mag u niet regelen voor deze persoon."])
        }
    }
}

extension Vertegenwoordiging {
    fileprivate var dutch: String { rawValue }

    fileprivate var dutchHolder: String {
        switch self {
        case .curatele: "curator"
        case .mentorschap: "mentor"
        case .bewind, .zelf, .machtiging, .gezag, .organisatie: "bewindvoerder"
        }
    }
}

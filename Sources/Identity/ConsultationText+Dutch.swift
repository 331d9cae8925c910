extension ConsultationText {
    /// Dutch at level B1: short sentences, common words.
    var dutch: (String, [String]) {
        switch self {
        case .chooseGemeente: ("Kies een gemeente", ["Kies eerst voor welke gemeente u werkt."])
        case .notForGemeente(let naam): ("Deze gemeente kan niet", ["U kunt niet meer werken voor \(naam)."])
        case .ordersMissing:
            (
                "Nog niet alle gemeenten doen mee",
                ["Nog niet alle gemeenten hebben opdracht gegeven. Vraag uw leidinggevende wanneer dit kan."]
            )
        case .elsewhere:
            (
                "U bent op een ander netwerk",
                ["Dit kan alleen op het netwerk van uw werk. Log daar opnieuw in."]
            )
        case .otherPurpose: ("Dit doel kan niet", ["U mag deze gegevens niet gebruiken voor dit doel."])
        case .noRight:
            (
                "U mag dit niet bekijken",
                ["Dit hoort niet bij uw functie. Heeft u dit nodig? Vraag uw leidinggevende."]
            )
        case .deviationEnded(let day):
            (
                "Uw extra toegang is voorbij",
                [
                    "U mocht dit bekijken tot \(day.written(in: .nl)). Heeft u dit nog nodig? Vraag uw leidinggevende."
                ]
            )
        case .groundMissing:
            (
                "U mag dit niet bekijken",
                ["Er is geen wet ingevuld die dit toestaat. Meld dit bij uw functioneel beheerder."]
            )
        case .searchNotAllowed:
            ("Zoeken kan niet", ["U kunt hier alleen zoeken met een burgerservicenummer."])
        case .notOnList(let naam):
            (
                "Deze persoon staat niet op de lijst",
                ["Deze persoon staat niet op de lijst van \(naam). Geef een reden op."]
            )
        case .notYourClient:
            ("Dit is niet uw cliënt", ["Deze persoon hoort niet bij uw cliënten. Geef een reden op."])
        case .explainReason: ("Schrijf een reden op", ["Schrijf op waarom u deze gegevens nodig heeft."])
        case .tooManyReasons:
            (
                "Dit kan vandaag niet meer",
                ["U heeft vandaag te vaak een reden opgegeven. Vraag uw leidinggevende."]
            )
        case .accountBlocked: ("Uw account is geblokkeerd", ["Uw account is geblokkeerd. Bel uw beheerder."])
        case .accountFrozen: ("Uw account is gestopt", ["U kunt nu niet werken. Bel uw leidinggevende."])
        case .accountNotConfirmed:
            (
                "Uw toegang is stopgezet",
                ["Uw toegang is stopgezet. Uw leidinggevende heeft deze niet bevestigd."]
            )
        case .accountWithoutRight:
            (
                "U heeft nog geen toegang",
                ["Uw toegang past niet bij uw functie. Vraag uw leidinggevende om toegang."]
            )
        case .declarationMissing:
            (
                "Lees eerst de verklaring",
                ["Geef eerst akkoord op de verklaring over zorgvuldig gebruik. Daarna kunt u verder."]
            )
        case .otherPersonMustDecide:
            (
                "Een collega moet dit doen",
                ["U heeft zelf gerapporteerd. Een collega moet dit besluit nemen."]
            )
        case .otherPersonMustReport:
            (
                "Een collega moet dit doen",
                ["U heeft zelf de boete opgelegd. Een collega moet het rapport maken."]
            )
        case .otherPersonMustAgree:
            ("Een tweede persoon is nodig", ["Een tweede beheerder moet akkoord geven."])
        case .fillInGround: ("De wet ontbreekt", ["Vul eerst de wettelijke grondslag in."])
        case .matrixMoved:
            (
                "Een collega was u voor",
                ["Een collega heeft intussen een andere matrix actief gemaakt. Bekijk die eerst."]
            )
        case .fillingIn:
            (
                "U vult dit in voor de burger",
                ["U vult dit in voor de burger. Uw naam staat bij de aanvraag."]
            )
        }
    }
}

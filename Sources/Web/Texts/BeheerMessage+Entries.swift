extension BeheerMessage {
    typealias Entry = (nl: String, en: String)

    var entry: Entry {
        switch self {
        case .title: ("Beheer van {naam}", "Management of {naam}")
        case .welcomeHelp:
            (
                "Hier beheert u accounts, de autorisatiematrix en de lijsten van uw samenwerkingsverband. "
                    + "Log in met uw account van het werk.",
                "Here you manage the accounts, the authorisation matrix and the lists of your partnership. "
                    + "Sign in with your work account."
            )
        case .signIn: ("Inloggen", "Sign in")
        case .signedInAs: ("U bent ingelogd als {account}.", "You are signed in as {account}.")
        case .yourRoles: ("Uw rollen: {rollen}.", "Your roles: {rollen}.")
        case .noRoles:
            (
                "U heeft geen rol in beheer. Heeft u die nodig? Vraag uw leidinggevende.",
                "You have no role in management. Do you need one? Ask your manager."
            )
        case .elsewhere:
            (
                "U bent niet op het netwerk van uw werk. Log daar opnieuw in.",
                "You are not on the network of your work. Sign in again there."
            )
        case .notActive: ("Uw account: {stand}.", "Your account: {stand}.")
        case .menu: ("Wat wilt u doen?", "What do you want to do?")
        case .back: ("Terug naar beheer", "Back to management")
        case .navigation: ("Onderdelen van beheer", "Parts of management")
        case .statementTitle: ("Verklaring over zorgvuldig gebruik", "Statement of careful use")
        case .statement1:
            (
                "Ik bekijk alleen gegevens die ik nodig heb voor mijn werk.",
                "I only look at data that I need for my work."
            )
        case .statement2:
            (
                "Ik vertel niets door aan mensen die het niet hoeven te weten. Ook niet na mijn werk hier.",
                "I tell nothing to people who do not need to know. Not even after I stop working here."
            )
        case .statement3:
            (
                "Ik weet dat alles wat ik bekijk wordt vastgelegd en dat dit wordt gecontroleerd.",
                "I know that everything I look at is recorded and that this is checked."
            )
        case .statementSign: ("Ik ga akkoord", "I agree")
        case .gemeenten: ("Gemeenten en hun opdracht", "Municipalities and their order")
        case .gemeente: ("Gemeente", "Municipality")
        case .opdrachtSince: ("Gegeven op {day}", "Given on {day}")
        case .opdrachtWithdrawn: ("Ingetrokken op {day}", "Withdrawn on {day}")
        case .opdrachtMissing: ("Nog niet gegeven", "Not given yet")
        case .whoManages: ("Wie beheert", "Who manages")
        case .nobody: ("Niemand", "Nobody")
        case .none: ("Geen", "None")
        case .nothing: ("Er is nu niets te doen.", "There is nothing to do now.")
        case .done: ("Dit is opgeslagen.", "This was saved.")
        case .accounts: ("Accounts", "Accounts")
        case .account: ("Account", "Account")
        case .profiel: ("Functieprofiel", "Function profile")
        case .rollen: ("Rollen in beheer", "Roles in management")
        case .stand: ("Status", "State")
        case .confirmedUntil: ("Bevestigd tot", "Confirmed until")
        case .lastUsed: ("Laatst gebruikt", "Last used")
        case .blockedFrom: ("Blokkeren op", "Block on")
        case .more: ("Volgende accounts", "Next accounts")
        case .exportAccounts: ("Accounts als bestand (CSV)", "Accounts as a file (CSV)")
        case .exportHistory: ("Geschiedenis als bestand (CSV)", "History as a file (CSV)")
        case .history: ("Geschiedenis", "History")
        case .operatorDid: ("de beheerder van het systeem", "the operator of the system")
        case .block: ("Blokkeren", "Block")
        case .unblock: ("Deblokkeren", "Unblock")
        case .setEnd: ("Datum opslaan", "Save date")
        case .endDay:
            ("Automatisch blokkeren op", "Block automatically on")
        case .endDayHelp:
            (
                "Moet dit account open blijven? Laat het veld dan leeg.",
                "Is this account to stay open? Then leave the field empty."
            )
        case .confirm: ("Heeft dit nog nodig", "Still needs this")
        case .takeAway: ("Heeft dit niet meer nodig", "Does not need this any more")
        case .allowDeviation: ("Extra toegang geven", "Give extra access")
        case .deviations: ("Extra toegang naast de matrix", "Extra access beside the matrix")
        case .untilHelp:
            (
                "Vanaf deze dag stopt de extra toegang. Kies hooguit een half jaar.",
                "From this day the extra access stops. Choose half a year at most."
            )
        case .validUntil: ("Geldig tot {day}", "Valid until {day}")
        case .endedOn: ("Geëindigd op {day}", "Ended on {day}")
        case .endDeviation: ("Nu beëindigen", "End now")
        case .onderdeel: ("Onderdeel", "Part")
        case .doel: ("Doel", "Purpose")
        case .grondslag: ("Wettelijke grondslag", "Legal ground")
        case .reasonWhy: ("Aanleiding", "Reason")
        case .aanvragen: ("Aanvragen", "Requests")
        case .newAanvraag: ("Nieuwe aanvraag", "New request")
        case .askedBy: ("Aangevraagd door {account} op {day}", "Asked by {account} on {day}")
        case .approvedBy:
            ("Goedgekeurd: {aantal} van {nodig}", "Approved: {aantal} of {nodig}")
        case .approve: ("Goedkeuren", "Approve")
        case .refuse: ("Afwijzen", "Refuse")
        case .process: ("Verwerken", "Carry out")
        case .ask: ("Aanvraag versturen", "Send request")
        case .heavy:
            ("Zware rol: twee collega’s moeten goedkeuren.", "Heavy role: two colleagues must approve.")
        case .accountHelp: ("De naam waarmee iemand inlogt.", "The name somebody signs in with.")
        case .chooseNone: ("Geen functieprofiel", "No function profile")
        case .herbevestiging: ("Bevestigen wie nog toegang nodig heeft", "Confirm who still needs access")
        case .herbevestigingHelp:
            (
                "Bevestigt u iemand niet op tijd? Dan stopt de toegang van die persoon vanzelf.",
                "If you do not confirm somebody in time, that person’s access stops by itself."
            )
        case .overdue: ("De toegang is gestopt.", "The access has stopped.")
        case .escapes: ("Redenen om buiten de lijst te kijken", "Reasons to look outside the list")
        case .escapesHelp:
            (
                "Een collega bekeek iemand die niet op de lijst stond. Kijk of de reden klopt.",
                "A colleague looked at somebody who was not on the list. See whether the reason is right."
            )
        case .day: ("Dag", "Day")
        case .reden: ("Reden", "Reason")
        case .toelichting: ("Toelichting", "Explanation")
        case .inOrder: ("In orde", "In order")
        case .signal: ("Verder uitzoeken", "Look into it further")
        case .matrix: ("Autorisatiematrix", "Authorisation matrix")
        case .versionInForce:
            ("Versie {nummer} geldt sinds {day}.", "Version {nummer} is in force since {day}.")
        case .noMatrix:
            (
                "Er is nog geen matrix. Niemand mag iets bekijken.",
                "There is no matrix yet. Nobody may look at anything."
            )
        case .activatedBy:
            (
                "Voorgesteld door {door}, akkoord van {akkoord}.",
                "Proposed by {door}, agreed by {akkoord}."
            )
        case .rows: ("Regels", "Rows")
        case .proposals: ("Voorstellen", "Proposals")
        case .proposedBy:
            (
                "Voorstel van {account} op {day} om {time}",
                "Proposal of {account} on {day} at {time}"
            )
        case .findings: ("Dit moet eerst worden verbeterd", "This must be corrected first")
        case .noFindings: ("Wij vonden geen fouten.", "We found no faults.")
        case .stale:
            (
                "Intussen geldt een andere versie. Stel deze matrix opnieuw voor.",
                "Another version is in force meanwhile. Propose this matrix again."
            )
        case .rowsAdded: ("Regels erbij: {aantal}", "Rows added: {aantal}")
        case .rowsRemoved: ("Regels eraf: {aantal}", "Rows removed: {aantal}")
        case .dryRun:
            (
                "Als deze matrix de laatste {dagen} dagen had gegolden",
                "If this matrix had been in force the last {dagen} days"
            )
        case .dryRunNothing: ("Dan was niets anders gegaan.", "Then nothing would have been different.")
        case .gains: ("Zou dan wel mogen", "Would be allowed then")
        case .loses: ("Zou dan niet meer mogen", "Would no longer be allowed then")
        case .activate: ("Akkoord geven en actief maken", "Agree and activate")
        case .withdraw: ("Voorstel intrekken", "Withdraw proposal")
        case .propose: ("Matrix voorstellen", "Propose matrix")
        case .proposeHelp:
            (
                "Plak hier de hele matrix als CSV. Een tweede beheerder moet daarna akkoord geven.",
                "Paste the whole matrix here as CSV. A second manager must agree afterwards."
            )
        case .exportMatrix: ("Matrix als bestand (CSV)", "Matrix as a file (CSV)")
        case .matrixText:
            ("De matrix (profiel;onderdeel;doel;grondslag)", "The matrix (profiel;onderdeel;doel;grondslag)")
        case .whitelist: ("Lijst met personen", "List of persons")
        case .whitelistHelp:
            (
                "Medewerkers mogen alleen personen bekijken die op de lijst van een gemeente staan.",
                "Staff may only look at persons who are on the list of a municipality."
            )
        case .chooseGemeente: ("Kies een gemeente", "Choose a municipality")
        case .number: ("Burgerservicenummer", "Citizen service number")
        case .numberHelp: ("Negen cijfers.", "Nine digits.")
        case .categorie: ("Reden om op de lijst te staan", "Reason to be on the list")
        case .van: ("Vanaf", "From")
        case .tot: ("Tot", "Until")
        case .totHelp:
            (
                "Vanaf deze dag staat de persoon niet meer op de lijst. Dit veld mag leeg blijven.",
                "From this day the person is no longer on the list. This field may stay empty."
            )
        case .find: ("Zoeken", "Find")
        case .add: ("Op de lijst zetten", "Put on the list")
        case .end: ("Vandaag van de lijst halen", "Take off the list today")
        case .listed:
            ("Staat op de lijst: {categorie}, vanaf {van}.", "Is on the list: {categorie}, from {van}.")
        case .listedUntil:
            (
                "Staat op de lijst: {categorie}, vanaf {van} tot {tot}.",
                "Is on the list: {categorie}, from {van} until {tot}."
            )
        case .notListed: ("Deze persoon staat niet op de lijst.", "This person is not on the list.")
        case .addPerson: ("Een persoon op de lijst zetten", "Put a person on the list")
        case .findPerson: ("Een persoon zoeken of weghalen", "Find or remove a person")
        case .replaceList: ("De hele lijst vervangen", "Replace the whole list")
        case .listText: ("De lijst (bsn;categorie;van;tot)", "The list (bsn;categorie;van;tot)")
        case .listHelp:
            (
                "Plak hier de hele lijst als CSV. U ziet eerst wat er verandert.",
                "Paste the whole list here as CSV. You first see what changes."
            )
        case .preview: ("Bekijken wat er verandert", "See what changes")
        case .difference: ("Dit verandert er", "This is what changes")
        case .replaceNow: ("Lijst nu vervangen", "Replace the list now")
        case .dropFile: ("Niet vervangen", "Do not replace")
        case .dropped: ("De lijst is niet vervangen.", "The list was not replaced.")
        case .added: ("Erbij: {aantal}", "Added: {aantal}")
        case .removed: ("Eraf: {aantal}", "Removed: {aantal}")
        case .changed: ("Gewijzigd: {aantal}", "Changed: {aantal}")
        case .unchanged: ("Hetzelfde: {aantal}", "The same: {aantal}")
        case .sameList:
            (
                "De lijst is al gelijk aan dit bestand. Er verandert niets.",
                "The list already matches this file. Nothing changes."
            )
        case .checkField: ("Controleer dit veld: {veld}", "Check this field: {veld}")
        case .faultyLine: ("Regel {nummer}: {fout}", "Line {nummer}: {fout}")
        }
    }
}

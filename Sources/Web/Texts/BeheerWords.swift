import Identity
import Mandaat

/// The words of beheer for what has a code in records: for a page, Dutch (B1) or English.
protocol BeheerWords {
    var words: (nl: String, en: String) { get }
}

extension BeheerWords {
    func words(in language: Language) -> String {
        switch language {
        case .nl: words.nl
        case .en: words.en
        }
    }

    /// The same where they stand alone, beginning with a capital letter.
    func label(in language: Language) -> String {
        let words = words(in: language)
        return words.prefix(1).uppercased() + words.dropFirst()
    }
}

extension Accountstand: BeheerWords {
    var words: (nl: String, en: String) {
        switch self {
        case .actief: ("actief", "active")
        case .verklaringOntbreekt: ("verklaring nog niet getekend", "statement not signed yet")
        case .geblokkeerd(.misluktAanmelden):
            ("geblokkeerd: te vaak mislukt met inloggen", "blocked: too many failed logins")
        case .geblokkeerd(.nietGebruikt):
            ("geblokkeerd: te lang niet gebruikt", "blocked: not used for too long")
        case .geblokkeerd(.einddatum): ("geblokkeerd: einddatum bereikt", "blocked: end date reached")
        case .geblokkeerd(.beheerder): ("geblokkeerd door een beheerder", "blocked by a manager")
        case .geblokkeerd(.verdenking): ("bevroren na een verdenking", "frozen after a suspicion")
        case .geblokkeerd(.uitDienst): ("uit dienst", "left the organisation")
        case .geblokkeerd(.nietBevestigd):
            ("gestopt: niet op tijd bevestigd", "stopped: not confirmed in time")
        case .geblokkeerd(.geenAutorisatie): ("mag nog niets", "may do nothing yet")
        }
    }
}

extension Beheerrol: BeheerWords {
    var words: (nl: String, en: String) {
        switch self {
        case .gebruikersbeheerder: ("gebruikersbeheerder", "user manager")
        case .lichtBeheer: ("licht beheer: alleen (de)blokkeren", "light management: only (un)blocking")
        case .teamleider: ("teamleider", "team leader")
        case .securityOfficer: ("security officer", "security officer")
        case .gemandateerde: ("gemandateerde voor rapportages", "mandated for reports")
        case .functioneelBeheerder: ("functioneel beheerder", "functional manager")
        }
    }
}

extension Aanvraag.Aanleiding: BeheerWords {
    var words: (nl: String, en: String) {
        switch self {
        case .nieuw: ("nieuwe medewerker", "new member of staff")
        case .functiewijziging: ("andere functie", "different job")
        case .uitdiensttreding: ("uit dienst", "leaves the organisation")
        case .verdenking:
            ("verdenking: het account bevriest meteen", "suspicion: the account freezes at once")
        }
    }
}

extension Escape.Reden: BeheerWords {
    var words: (nl: String, en: String) {
        switch self {
        case .nieuweAanvraag: ("nieuwe aanvraag", "new application")
        case .bijzonderOnderzoek: ("bijzonder onderzoek", "special investigation")
        case .anders: ("anders", "other")
        }
    }
}

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
        case .functiewijziging: ("andere functie", "other function")
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

extension Bevinding: BeheerWords {
    var words: (nl: String, en: String) {
        switch self {
        case .zonderGrondslag(let recht):
            (
                "\(name(recht)): de wettelijke grondslag ontbreekt.",
                "\(name(recht)): the legal ground is missing."
            )
        case .doelBuitenAansluiting(let recht):
            (
                "\(name(recht)): de aansluiting is niet voor dit doel.",
                "\(name(recht)): the connection is not for this purpose."
            )
        case .onbekendOnderdeel(let recht):
            ("\(name(recht)): dit onderdeel bestaat niet.", "\(name(recht)): this part does not exist.")
        case .tegenstrijdig(let one, _):
            (
                "\(name(one)): staat er twee keer met een andere grondslag.",
                "\(name(one)): stands there twice with another ground."
            )
        case .dubbel(let recht):
            ("\(name(recht)): staat er twee keer.", "\(name(recht)): stands there twice.")
        case .takenNietGescheiden(let profiel, let one, let other):
            (
                "\(profiel): \(one.rawValue) en \(other.rawValue) mogen niet samen.",
                "\(profiel): \(one.rawValue) and \(other.rawValue) may not go together."
            )
        case .teVeelZwaar(let profielen, let limit):
            (
                "Te veel profielen met een zware rol (hooguit \(limit)): \(list(profielen)).",
                "Too many profiles with a heavy role (\(limit) at most): \(list(profielen))."
            )
        }
    }

    private func name(_ recht: Recht) -> String { "\(recht.profiel), \(recht.onderdeel), \(recht.doel)" }

    private func list(_ profielen: [ProfielID]) -> String {
        profielen.map(\.rawValue).joined(separator: ", ")
    }
}

extension Regelfout: BeheerWords {
    var words: (nl: String, en: String) {
        switch self {
        case .encoding: ("is geen UTF-8", "is not UTF-8")
        case .quotation: ("heeft een verkeerd aanhalingsteken", "has a wrong quotation mark")
        case .fields: ("heeft te veel of te weinig velden", "has too many or too few fields")
        case .length: ("is te lang", "is too long")
        case .bsn: ("heeft geen goed burgerservicenummer", "has no valid citizen service number")
        case .kenmerk: ("heeft geen goede reden", "has no valid reason")
        case .van: ("heeft geen goede eerste dag", "has no valid first day")
        case .tot: ("heeft geen goede laatste dag", "has no valid last day")
        case .period: ("eindigt voordat het begint", "ends before it begins")
        case .doubled: ("noemt iemand die er al staat", "names somebody who stands there already")
        }
    }
}

extension Bestandsfout: BeheerWords {
    var words: (nl: String, en: String) {
        switch self {
        case .encoding: ("Het bestand is geen UTF-8.", "The file is not UTF-8.")
        case .header:
            (
                "De eerste regel moet zijn: bsn;categorie;van;tot.",
                "The first line must be: bsn;categorie;van;tot."
            )
        case .cut: ("Het bestand is niet compleet.", "The file is not whole.")
        case .size: ("Het bestand heeft een andere lengte.", "The file has another length.")
        case .rows: ("Het bestand heeft een ander aantal regels.", "The file has another number of lines.")
        }
    }
}

import Identity
import Mandaat

extension Taak: BeheerWords {
    var words: (nl: String, en: String) {
        switch self {
        case .aanvragen: ("aanvragen", "requesting")
        case .goedkeuren: ("goedkeuren", "approving")
        case .uitvoeren: ("uitvoeren", "carrying out")
        case .controleren: ("controleren", "checking")
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
                "\(name(one)): is listed twice, with different legal grounds."
            )
        case .dubbel(let recht):
            ("\(name(recht)): staat er twee keer.", "\(name(recht)): is listed twice.")
        case .takenNietGescheiden(let profiel, let one, let other):
            (
                "\(profiel): \(one.words.nl) en \(other.words.nl) mogen niet samen.",
                "\(profiel): \(one.words.en) and \(other.words.en) may not go together."
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
        case .tot: ("heeft geen goede einddatum", "has no valid end date")
        case .period: ("eindigt voordat het begint", "ends before it begins")
        case .doubled: ("noemt iemand die er al staat", "names somebody who is already listed")
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
        case .cut: ("Het bestand is niet compleet.", "The file is incomplete.")
        case .size: ("Het bestand heeft een andere lengte.", "The file has another length.")
        case .rows: ("Het bestand heeft een ander aantal regels.", "The file has another number of lines.")
        }
    }
}

extension MatrixText.Fault: BeheerWords {
    var words: (nl: String, en: String) {
        switch self {
        case .header:
            (
                "De eerste regel moet zijn: profiel;onderdeel;doel;grondslag.",
                "The first line must be: profiel;onderdeel;doel;grondslag."
            )
        case .malformed:
            (
                "Een aanhalingsteken staat verkeerd, of het bestand heeft te veel regels.",
                "A quotation mark is wrong, or the file has too many lines."
            )
        case .lines:
            (
                "heeft geen vier velden, of een verkeerd of leeg veld",
                "does not have four fields, or has a wrong or empty field"
            )
        }
    }
}

import Broker
import Identity
import Mandaat

extension AccountNote: BeheerWords {
    /// What was done, begun with a capital letter; what is not known here is shown as it is.
    var words: (nl: String, en: String) { plain ?? about ?? (wat, wat) }

    private var plain: (nl: String, en: String)? {
        switch wat {
        case "toegewezen": ("Toegang gekregen", "Given access")
        case "ontnomen": ("Toegang weggehaald", "Access taken away")
        case "gedeblokkeerd": ("Gedeblokkeerd", "Unblocked")
        case "einddatum": ("Einddatum gezet", "End date set")
        case "einddatum-weg": ("Einddatum weggehaald", "End date removed")
        case "verklaring-getekend": ("Verklaring getekend", "Statement signed")
        case "bevestigd": ("Bevestigd", "Confirmed")
        case "afwijking-toegestaan": ("Extra toegang gegeven", "Extra access given")
        case "afwijking-beeindigd": ("Extra toegang beëindigd", "Extra access ended")
        case "aanmelden-gelukt": ("Inloggen gelukt", "Signed in")
        case "aanmelden-mislukt": ("Inloggen mislukt", "Signing in failed")
        default: nil
        }
    }

    /// What carries a role or a kind of block.
    private var about: (nl: String, en: String)? {
        if let rol = rest(after: "aangewezen-").flatMap(Beheerrol.init(rawValue:)) {
            return ("Aangewezen: \(rol.words.nl)", "Appointed: \(rol.words.en)")
        }
        if let rol = rest(after: "ontheven-").flatMap(Beheerrol.init(rawValue:)) {
            return ("Ontheven: \(rol.words.nl)", "Relieved: \(rol.words.en)")
        }
        let blokkade = rest(after: "geblokkeerd-").flatMap(Accountstand.Blokkade.init(rawValue:))
        return blokkade.map {
            let stand = Accountstand.geblokkeerd($0)
            return (stand.label(in: .nl), stand.label(in: .en))
        }
    }

    private func rest(after prefix: String) -> String? {
        wat.hasPrefix(prefix) ? String(wat.dropFirst(prefix.count)) : nil
    }
}

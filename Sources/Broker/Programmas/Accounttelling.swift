import Audit
import Foundation
import Identity
import Mandaat

/// What a login of staff, failed or not, changes of an account, and the record of it.
struct Accounttelling {
    let changes: [Change]
    let events: [Event]

    /// Nothing when the account stays what it is.
    init(
        _ uitkomst: Aanmelding.Uitkomst, op instant: Date, of stored: StoredAccount,
        in werkverband: Werkverband, by client: ClientID?, keys: PersonKeys, at now: Date
    ) {
        let (before, regels) = (stored.account, werkverband.accounts)
        let after =
            switch uitkomst {
            case .mislukt: regels.mislukt(before, op: instant)
            case .gelukt: regels.gelukt(before, op: instant)
            }
        guard after != before else {
            (changes, events) = ([], [])
            return
        }
        let isBlocked = before.blokkade == nil && after.blokkade != nil
        let what =
            isBlocked
            ? Accountwijziging.geblokkeerd(.misluktAanmelden).code : "aanmelden-\(uitkomst.rawValue)"
        let note = AccountNote(account: before.id, op: now, wat: what, door: nil)
        changes = [.verband(.keep(stored.changed { $0 = after })), .verband(.note(stored.verband, note))]
        events = [
            Event(
                gemeente: werkverband.uitvoerder, at: now, client: client,
                what: .accountChanged(
                    verband: stored.verband.rawValue,
                    account: keys.pseudonym(of: before.id, at: werkverband.organisatie), change: what))
        ]
    }
}

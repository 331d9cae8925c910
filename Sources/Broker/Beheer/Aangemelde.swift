import Audit
import Foundation
import Identity
public import Mandaat

/// Somebody who is logged in at the beheer of her samenwerkingsverband.
public struct Aangemelde: Sendable {
    /// The samenwerkingsverband.
    public let werkverband: Werkverband
    /// How her account stands.
    public let stand: Accountstand
    /// Her roles, while her account may be used.
    public let beheerder: Beheerder
    /// Whether she is on another network than she must work on.
    public let isElsewhere: Bool
    let staff: StaffMember
    /// Nil when nobody asked for an account.
    let stored: StoredAccount?
    let client: ClientID
    let pseudonym: Pseudonym

    /// What she did, in the log of who carries out, or of another gemeente.
    func event(_ what: Event.What, in gemeente: GemeenteCode? = nil, at now: Date) -> Event {
        Event(
            gemeente: gemeente ?? werkverband.uitvoerder, at: now, client: client, actor: pseudonym,
            what: what)
    }
}

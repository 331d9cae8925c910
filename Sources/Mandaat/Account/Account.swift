public import Foundation
public import Identity

/// A staff member's account as it is kept.
public struct Account: Hashable, Sendable, Codable {
    /// Its name.
    public let id: AccountID
    /// What she may do; none before a request for it was processed.
    public var profiel: ProfielID?
    /// Whether she manages rather than consults, and what.
    public var beheerrollen: Set<Beheerrol>
    /// Failed logins since the last that succeeded.
    public var misluktePogingen: Int
    /// When the last of them was, in whole seconds; nil when there never was one.
    public var laatstMislukt: Date?
    /// When it was last used, or made.
    public var laatstGebruikt: Date
    /// From what day it is blocked by itself.
    public var blokkerenOp: LocalDate?
    /// Who or what blocked it.
    public var blokkade: Accountstand.Blokkade?
    /// The version of the statement of careful use that she signed.
    public var verklaring: Int?
    /// Until what day somebody confirmed that she needs it.
    public var bevestigdTot: LocalDate

    /// Makes an account that may do nothing yet.
    public init(id: AccountID, at now: Date, bevestigdTot: LocalDate) {
        self.id = id
        profiel = nil
        beheerrollen = []
        misluktePogingen = 0
        laatstMislukt = nil
        laatstGebruikt = now
        blokkerenOp = nil
        blokkade = nil
        verklaring = nil
        self.bevestigdTot = bevestigdTot
    }
}

/// What somebody may manage.
///
/// - Source: Besluit Informatiebeveiligingsbeheer Suwinet gemeente Heerlen, Bijzondere taken.
public enum Beheerrol: String, Hashable, Sendable, Codable, CaseIterable {
    /// All about accounts.
    case gebruikersbeheerder
    /// Only lifts and lays blocks.
    case lichtBeheer = "licht-beheer"
    /// Decides on a request for her team.
    case teamleider
    case securityOfficer = "security-officer"
    /// Orders specific reports.
    case gemandateerde
    /// Keeps lists and matrix.
    case functioneelBeheerder = "functioneel-beheerder"
}

/// How accounts are guarded.
///
/// - Source: Besluit Informatiebeveiligingsbeheer Suwinet gemeente Heerlen, Toetsing en evaluatie; BIO 9.2, 9.4.
public struct Accountregels: Hashable, Sendable {
    /// After how many failed logins an account is blocked.
    public let misluktePogingen: Int
    /// After how many days without use it is blocked.
    public let dagenZonderGebruik: Int
    /// The version of the statement of careful use that must be signed.
    public let verklaring: Int

    /// Puts the parts together.
    public init(misluktePogingen: Int = 5, dagenZonderGebruik: Int = 90, verklaring: Int = 1) {
        self.misluktePogingen = misluktePogingen
        self.dagenZonderGebruik = dagenZonderGebruik
        self.verklaring = verklaring
    }

    /// How an account stands: what somebody did to it first, then what happened by itself.
    public func stand(of account: Account, at now: Date) -> Accountstand {
        let today = LocalDate(now)
        if let blokkade = account.blokkade { return .geblokkeerd(blokkade) }
        if let day = account.blokkerenOp, day <= today { return .geblokkeerd(.einddatum) }
        if LocalDate(account.laatstGebruikt).adding(days: dagenZonderGebruik) <= today {
            return .geblokkeerd(.nietGebruikt)
        }
        if account.bevestigdTot <= today { return .geblokkeerd(.nietBevestigd) }
        if account.profiel == nil, account.beheerrollen.isEmpty { return .geblokkeerd(.geenAutorisatie) }
        return account.verklaring == verklaring ? .actief : .verklaringOntbreekt
    }

    /// Until what day an account is confirmed that was confirmed today: a heavy one shorter.
    public func bevestigd(_ account: Account, isZwaar: Bool, at now: Date) -> LocalDate {
        LocalDate(now).adding(days: isZwaar || !account.beheerrollen.isEmpty ? 91 : 182)
    }
}

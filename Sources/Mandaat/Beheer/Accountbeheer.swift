public import Foundation
public import Identity

/// Whoever manages: her own account, and her roles.
///
/// - Source: Besluit Informatiebeveiligingsbeheer Suwinet gemeente Heerlen, Autorisatiebeleid; BIO 6.1.2, 9.2.
public struct Beheerder: Hashable, Sendable {
    /// Her account.
    public let account: AccountID
    /// Her roles; none while her account may not be used.
    public let rollen: Set<Beheerrol>

    /// Puts both together.
    public init(account: AccountID, rollen: Set<Beheerrol>) {
        self.account = account
        self.rollen = rollen
    }

    /// Refuses a task that no role of hers has.
    public func require(_ taak: Beheertaak) throws(Beheerbezwaar) {
        guard rollen.doen(taak) else { throw .geenTaak(taak) }
    }

    /// Refuses a task that no role of hers has, and one on her own account.
    public func require(_ taak: Beheertaak, op account: AccountID) throws(Beheerbezwaar) {
        try require(taak)
        guard account != self.account else { throw .eigenAccount }
    }

    /// Whether she does a task on an account, which is another's.
    public func doet(_ taak: Beheertaak, op account: AccountID) -> Bool {
        rollen.doen(taak) && account != self.account
    }

    /// Blocks an account that nobody blocked: the reason why it is blocked says who may lift that.
    public func blokkeert(_ account: Account) throws(Beheerbezwaar) -> Accountwijziging {
        try require(.blokkeren, op: account.id)
        guard account.blokkade == nil else { throw .alGeblokkeerd }
        return .geblokkeerd(.beheerder)
    }

    /// Lifts the block of an account, when it is one that is lifted so.
    ///
    /// - Parameters:
    ///   - account: The account.
    ///   - stand: How it stands.
    /// - Returns: What to do to it.
    /// - Throws: ``Beheerbezwaar`` when it is not blocked, or not hers to lift.
    public func deblokkeert(
        _ account: Account, _ stand: Accountstand
    ) throws(Beheerbezwaar) -> Accountwijziging {
        guard case .geblokkeerd(let blokkade) = stand else { throw .nietGeblokkeerd }
        switch blokkade {
        case .misluktAanmelden, .nietGebruikt, .einddatum, .beheerder:
            try require(.blokkeren, op: account.id)
        case .verdenking: try require(.verdenkingOpheffen, op: account.id)
        case .uitDienst, .nietBevestigd, .geenAutorisatie:
            try require(.blokkeren, op: account.id)
            throw .nietOpTeHeffen(blokkade)
        }
        return .gedeblokkeerd
    }

    /// Sets from what day an account is blocked by itself; nil takes the day away.
    public func einddatum(
        _ day: LocalDate?, voor account: Account, on today: LocalDate
    ) throws(Beheerbezwaar) -> Accountwijziging {
        try require(.blokkeren, op: account.id)
        if let day, day <= today { throw .dag }
        return .einddatum(day)
    }

    /// Confirms that somebody still needs her account, or takes away what she may do.
    ///
    /// - Parameters:
    ///   - account: The account.
    ///   - blijft: Whether she keeps it.
    ///   - isZwaar: Whether what she may do is a heavy role.
    ///   - regels: How accounts are guarded.
    ///   - now: The instant.
    /// - Returns: What to do to it.
    /// - Throws: ``Beheerbezwaar`` when it is not hers to confirm, or not time yet.
    public func herbevestigt(
        _ account: Account, blijft: Bool, isZwaar: Bool, onder regels: Accountregels, at now: Date
    ) throws(Beheerbezwaar) -> Accountwijziging {
        try require(account.bevestigingstaak, op: account.id)
        guard account.isTeBevestigen(on: LocalDate(now)) else { throw .nietTeBevestigen }
        return blijft ? .bevestigd(tot: regels.bevestigd(account, isZwaar: isZwaar, at: now)) : .ontnomen
    }
}

extension Account {
    /// How many days ahead somebody is asked to confirm it.
    static let dagenVooraf = 30

    /// What confirms it: who manages is confirmed by another than who consults.
    public var bevestigingstaak: Beheertaak {
        beheerrollen.isEmpty ? .gebruikersBevestigen : .beheerdersBevestigen
    }

    /// Whether it is time to confirm it: soon it is suspended, or it is.
    public func isTeBevestigen(on today: LocalDate) -> Bool {
        (profiel != nil || !beheerrollen.isEmpty) && bevestigdTot <= today.adding(days: Self.dagenVooraf)
    }
}

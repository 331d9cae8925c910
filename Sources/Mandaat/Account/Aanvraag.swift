public import Identity

/// A request to change what an account may do.
///
/// - Source: Besluit Informatiebeveiligingsbeheer Suwinet gemeente Heerlen, Autorisatiebeleid.
public struct Aanvraag: Hashable, Sendable, Codable {
    /// Its name in addresses.
    public let id: String
    /// Whose account.
    public let account: AccountID
    /// Why it is to change.
    public let aanleiding: Aanleiding
    /// What she is to consult; nil for nothing.
    public let profiel: ProfielID?
    /// What she is to manage.
    public let beheerrollen: Set<Beheerrol>
    /// Whether that is a heavy role, which two persons must approve.
    public private(set) var isZwaar: Bool
    /// Who asked.
    public let aangevraagdDoor: AccountID
    /// Who approved, each another person.
    public private(set) var goedgekeurdDoor: [AccountID]
    /// Who carried it out, or refused it.
    public private(set) var afgehandeldDoor: AccountID?

    /// Puts a request forward.
    ///
    /// - Parameters:
    ///   - id: Its name in addresses.
    ///   - account: Whose account.
    ///   - aanleiding: Why it is to change.
    ///   - profiel: What she is to consult.
    ///   - beheerrollen: What she is to manage; that always is a heavy role.
    ///   - isZwaar: Whether the functieprofiel is.
    ///   - beheerder: Who asks.
    /// - Throws: ``Beheerbezwaar`` when she may not ask this.
    public init(
        id: String, account: AccountID, aanleiding: Aanleiding, profiel: ProfielID?,
        beheerrollen: Set<Beheerrol> = [], isZwaar: Bool, door beheerder: Beheerder
    ) throws(Beheerbezwaar) {
        try beheerder.require(.aanvragen, op: account)
        guard aanleiding.geeft != (profiel == nil && beheerrollen.isEmpty) else {
            throw .pastNietBijAanleiding
        }
        if let botsing = beheerrollen.botsing(met: profiel) { throw botsing }
        self.id = id
        self.account = account
        self.aanleiding = aanleiding
        self.profiel = profiel
        self.beheerrollen = beheerrollen
        self.isZwaar = isZwaar || !beheerrollen.isEmpty
        aangevraagdDoor = beheerder.account
        goedgekeurdDoor = []
        afgehandeldDoor = nil
    }

    /// Why an account is to change.
    public enum Aanleiding: String, Hashable, Sendable, Codable, CaseIterable {
        case nieuw
        case functiewijziging
        case uitdiensttreding
        /// It is frozen at once, before anybody approves.
        case verdenking

        /// Whether she is to get something by it; otherwise everything is taken.
        public var geeft: Bool { self == .nieuw || self == .functiewijziging }
    }

    /// How many must approve.
    public var nodig: Int { isZwaar ? 2 : 1 }

    /// Whether enough have approved.
    public var isGoedgekeurd: Bool { goedgekeurdDoor.count >= nodig }

    /// What happens to the account before anybody approves.
    public var meteen: Accountwijziging? { aanleiding == .verdenking ? .geblokkeerd(.verdenking) : nil }

    /// Somebody approves.
    public mutating func keurGoed(door beheerder: Beheerder) throws(Beheerbezwaar) {
        try step(.goedkeuren, beheerder)
        goedgekeurdDoor.append(beheerder.account)
    }

    /// Somebody refuses it, also who approved it before, and that is the end of it.
    public mutating func wijsAf(door beheerder: Beheerder) throws(Beheerbezwaar) {
        try beheerder.require(.goedkeuren, op: account)
        guard afgehandeldDoor == nil else { throw .alVerwerkt }
        guard beheerder.account != aangevraagdDoor else { throw .zelfdePersoon }
        afgehandeldDoor = beheerder.account
    }

    /// How many days after it was asked it can be carried out.
    public static let dagenGeldig = 30

    /// Who had a part in it so far.
    public var betrokkenen: [AccountID] { [aangevraagdDoor] + goedgekeurdDoor }

    /// Somebody carries it out.
    ///
    /// - Parameters:
    ///   - beheerder: Who.
    ///   - isZwaar: Whether it is a heavy role under the matrix of now: it may have become one since it was asked.
    /// - Returns: What to do to the account, in order.
    /// - Throws: ``Beheerbezwaar``.
    public mutating func verwerk(
        door beheerder: Beheerder, isZwaar: Bool
    ) throws(Beheerbezwaar) -> [Accountwijziging] {
        self.isZwaar = self.isZwaar || isZwaar
        try step(.verwerken, beheerder)
        guard isGoedgekeurd else { throw .nietGoedgekeurd }
        afgehandeldDoor = beheerder.account
        guard aanleiding.geeft else {
            return aanleiding == .uitdiensttreding ? [.ontnomen, .geblokkeerd(.uitDienst)] : [.ontnomen]
        }
        return [.toegewezen(profiel: profiel, beheerrollen: beheerrollen)]
    }

    /// Asking, approving and carrying out lie with different persons, and not with whom it is about.
    private func step(_ taak: Beheertaak, _ beheerder: Beheerder) throws(Beheerbezwaar) {
        try beheerder.require(taak, op: account)
        guard afgehandeldDoor == nil else { throw .alVerwerkt }
        guard beheerder.account != aangevraagdDoor, !goedgekeurdDoor.contains(beheerder.account) else {
            throw .zelfdePersoon
        }
    }
}

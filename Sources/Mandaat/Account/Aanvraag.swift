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
    /// What she is to be; nil takes it from her.
    public let profiel: ProfielID?
    /// Whether that is a heavy role, which two persons must approve.
    public let isZwaar: Bool
    /// Who asked.
    public let aangevraagdDoor: AccountID
    /// Who approved, each another person.
    public private(set) var goedgekeurdDoor: [AccountID]
    /// Who carried it out.
    public private(set) var verwerktDoor: AccountID?

    /// Puts a request forward.
    public init(
        id: String, account: AccountID, aanleiding: Aanleiding, profiel: ProfielID?, isZwaar: Bool,
        door: AccountID
    ) {
        self.id = id
        self.account = account
        self.aanleiding = aanleiding
        self.profiel = profiel
        self.isZwaar = isZwaar
        aangevraagdDoor = door
        goedgekeurdDoor = []
        verwerktDoor = nil
    }

    /// Why an account is to change.
    public enum Aanleiding: String, Hashable, Sendable, Codable, CaseIterable {
        case nieuw
        case functiewijziging
        case uitdiensttreding
        /// It is frozen at once, before anybody approves.
        case verdenking
    }

    /// Why somebody cannot do a step.
    public enum Fault: Error, Hashable, Sendable {
        /// Asking, approving and carrying out lie with different persons, and not with whom it is about.
        case zelfdePersoon
        case alVerwerkt
        case nietGoedgekeurd
    }

    /// How many must approve.
    public var nodig: Int { isZwaar ? 2 : 1 }

    /// Whether enough have approved.
    public var isGoedgekeurd: Bool { goedgekeurdDoor.count >= nodig }

    /// Somebody approves.
    public mutating func keurGoed(door account: AccountID) throws(Fault) {
        guard verwerktDoor == nil else { throw .alVerwerkt }
        guard account != aangevraagdDoor, account != self.account, !goedgekeurdDoor.contains(account) else {
            throw .zelfdePersoon
        }
        goedgekeurdDoor.append(account)
    }

    /// Somebody carries it out.
    public mutating func verwerk(door account: AccountID) throws(Fault) {
        guard verwerktDoor == nil else { throw .alVerwerkt }
        guard isGoedgekeurd else { throw .nietGoedgekeurd }
        guard account != aangevraagdDoor, account != self.account, !goedgekeurdDoor.contains(account) else {
            throw .zelfdePersoon
        }
        verwerktDoor = account
    }
}

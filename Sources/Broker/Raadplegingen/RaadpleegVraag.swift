public import Identity
public import Mandaat

/// What a portal asks in the name of a member of staff.
public struct RaadpleegVraag: Hashable, Sendable {
    /// In whose name; nil when she did not choose.
    public let gemeente: GemeenteCode?
    /// What for.
    public let doel: DoelID
    /// What she wants to consult.
    public let onderdeel: OnderdeelID
    /// Whose data; nil for a search by something else than a BSN.
    public let bsn: BSN?
    /// Why somebody outside the list is to be reached.
    public let escape: Escape?

    /// Puts the parts together.
    public init(
        gemeente: GemeenteCode?, doel: DoelID, onderdeel: OnderdeelID, bsn: BSN?, escape: Escape?
    ) {
        self.gemeente = gemeente
        self.doel = doel
        self.onderdeel = onderdeel
        self.bsn = bsn
        self.escape = escape
    }

    var raadpleging: Raadpleging {
        Raadpleging(
            gemeente: gemeente, doel: doel, onderdeel: onderdeel, sleutel: bsn == nil ? .anders : .bsn)
    }
}

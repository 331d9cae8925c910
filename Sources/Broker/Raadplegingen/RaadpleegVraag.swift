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
    /// What she wants to do in a case with it; nil when she only looks.
    public let stap: Zaakstap?

    /// Puts the parts together.
    public init(
        gemeente: GemeenteCode?, doel: DoelID, onderdeel: OnderdeelID, bsn: BSN?, escape: Escape?,
        stap: Zaakstap? = nil
    ) {
        self.gemeente = gemeente
        self.doel = doel
        self.onderdeel = onderdeel
        self.bsn = bsn
        self.escape = escape
        self.stap = stap
    }

    /// What is judged: a case is one only of a gemeente, and without a gemeente nothing is allowed.
    func raadpleging(_ keys: PersonKeys) -> Raadpleging {
        Raadpleging(
            gemeente: gemeente, doel: doel, onderdeel: onderdeel, sleutel: sleutel, handeling: voornemen(keys)
        )
    }

    private func voornemen(_ keys: PersonKeys) -> Raadpleging.Voornemen? {
        guard let gemeente, let stap else { return nil }
        return Raadpleging.Voornemen(
            zaak: keys.pseudonym(of: stap.zaak, in: gemeente), handeling: stap.handeling)
    }

    var sleutel: Raadpleging.Sleutel { bsn == nil ? .anders : .bsn }
}

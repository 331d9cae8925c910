public import Mandaat

/// What somebody wants to do in a case, as a portal sends it.
public struct Zaakstap: Hashable, Sendable {
    /// The number that the gemeente gave the case.
    public let zaak: Zaaknummer
    /// What she wants to do.
    public let handeling: Zaakhandeling.Handeling

    /// Takes both.
    public init(zaak: Zaaknummer, handeling: Zaakhandeling.Handeling) {
        self.zaak = zaak
        self.handeling = handeling
    }
}

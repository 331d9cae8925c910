/// A municipality: the tenant to which every client, dienst, decision and record belongs.
public struct Gemeente: Hashable, Sendable {
    /// The code of the CBS.
    public let code: GemeenteCode
    /// The name of the BSN-entitled organisation, shown on every page (Logius checklist C2).
    public let naam: String
    /// Its number in certificates.
    public let oin: OIN

    /// Puts the parts together.
    public init(code: GemeenteCode, naam: String, oin: OIN) {
        self.code = code
        self.naam = naam
        self.oin = oin
    }
}

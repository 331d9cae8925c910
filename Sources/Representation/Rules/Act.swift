/// What somebody wants to do for another: something of one dienst.
public struct Act: Hashable, Sendable {
    /// The UUID of the dienst, lower case.
    public let dienst: String
    /// The part of life it is about.
    public let domein: Domein
    /// What may be done in the dienst.
    public let acties: Set<Actie>

    /// Puts the parts together.
    public init(dienst: String, domein: Domein, acties: Set<Actie> = Set(Actie.allCases)) {
        self.dienst = dienst.lowercased()
        self.domein = domein
        self.acties = acties
    }
}

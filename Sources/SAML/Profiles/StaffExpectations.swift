public import Identity

/// What is known of the organisation whose staff log in.
public struct StaffExpectations: Hashable, Sendable {
    /// The organisation that the provider may speak for; nil judges everything but the organisation.
    public var organisatie: OIN?
    /// By what names the provider tells of its staff.
    public var attributes: StaffAttributes

    /// Takes the organisation, and the usual names unless others are given.
    public init(organisatie: OIN?, attributes: StaffAttributes = StaffAttributes()) {
        self.organisatie = organisatie
        self.attributes = attributes
    }
}

public import Identity

/// A question that the source did not answer.
public struct BronRefusal: Hashable, Sendable {
    /// Why.
    public let reason: Reason
    /// The number in the client certificate of who asked; nil when there is not exactly one.
    public let oin: OIN?

    /// Why it did not.
    public enum Reason: String, Hashable, Sendable {
        /// The client certificate has no OIN.
        case noOIN
        /// No token came along.
        case noToken
        /// The gateway could not be asked.
        case unreachable
        /// The gateway does not vouch for the token, or not as one of a raadpleging by staff.
        case inactive
        /// The certificate is of another gemeente than the token.
        case otherGemeente
        /// Nothing is known of the person.
        case unknownPerson
    }
}

/// What the source remembers of those who asked.
actor BronMemory {
    private(set) var refusals: [BronRefusal] = []
    private(set) var answered = 0

    func refused(_ refusal: BronRefusal) { refusals.append(refusal) }
    func gave() { answered += 1 }
}

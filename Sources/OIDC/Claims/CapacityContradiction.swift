public import Identity

/// A grant that says "for myself" and names a represented person, or the other way round, or that mixes staff with
/// citizens.
public struct CapacityContradiction: Failure, Equatable {
    /// Notes the contradiction.
    public init() {}

    /// A stable name for logs and records.
    public var code: String { "oidc.capacity-contradiction" }

    /// What the person reads.
    public var publicText: PublicText { .startAgain }

    /// The cause in one sentence, without personal data.
    public var operatorText: String {
        "a grant's kind of representation contradicts its parties; no token was made"
    }
}

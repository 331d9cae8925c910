public import Identity

/// A grant that says "for myself" and names a represented person, or the other way round.
public struct CapacityContradiction: Failure, Equatable {
    public init() {}

    public var code: String { "oidc.capacity-contradiction" }

    public var publicText: PublicText { .startAgain }

    public var operatorText: String {
        "a grant's kind of representation contradicts its parties; no token was made"
    }
}

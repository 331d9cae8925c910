public import Identity

/// A token could not be signed.
public struct SigningFailed: Failure, Equatable {
    /// A stable name for logs and records.
    public var code: String { "oidc.signing-failed" }

    /// What the person reads.
    public var publicText: PublicText { .startAgain }

    /// The cause in one sentence, without personal data.
    public var operatorText: String { "a token could not be signed with the active key" }
}

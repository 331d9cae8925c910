import XMLSec

/// Judges the responses of one identity provider: live logins and offline explanations alike.
public struct ResponseValidator: Sendable {
    let provider: IdentityProviderMetadata
    let profile: Profile

    /// Takes the metadata whose keys are trusted, and the dialect the provider speaks.
    public init(provider: IdentityProviderMetadata, profile: Profile) {
        self.provider = provider
        self.profile = profile
    }

    /// Makes every check of the profile that can be made.
    ///
    /// One failed check does not stop another that does not depend on it. What is accepted was read from the
    /// bytes that were signed, never from the message around them.
    ///
    /// - Parameters:
    ///   - bytes: The raw XML, not base64; more than 1 MiB is refused unread.
    ///   - input: What the bytes are.
    ///   - expected: Who we are, what we asked and what time it is.
    /// - Returns: How it ended, and every check.
    public func validate(
        _ bytes: [UInt8], as input: Input, against expected: Expectations
    ) -> Verdict {
        var examination = Examination(
            provider: provider, profile: profile, input: input, expected: expected)
        let outcome = examination.examine(bytes)
        return Verdict(outcome: outcome, checks: examination.report.results)
    }
}

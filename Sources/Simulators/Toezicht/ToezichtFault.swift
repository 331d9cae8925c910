/// A way in which the simulated register misbehaves until it is told otherwise; `feed-lost` spares the checks,
/// the others touch both, as far as both have what they spoil.
public enum ToezichtFault: String, CaseIterable, Sendable, Codable {
    /// Answers long after any client has given up.
    case slow
    /// Closes the connection without an answer.
    case down
    /// Answers 503.
    case unavailable = "5xx"
    /// Answers 200 with a page of HTML.
    case nonsense
    /// Answers more than a mebibyte.
    case huge
    /// Signs with a key that nobody published, under the name of the right one.
    case wrongSignature = "wrong-signature"
    /// Signs an answer as if it were of another kind.
    case otherType = "other-type"
    /// Answers another question than was asked.
    case otherQuestion = "other-question"
    /// Answers about another dienst than was asked.
    case otherDienst = "other-dienst"
    /// Answers about another day than was asked.
    case otherDay = "other-day"
    /// Answers somebody else.
    case otherAudience = "other-audience"
    /// Answers in the name of somebody else.
    case otherIssuer = "other-issuer"
    /// Gives an answer of an hour ago that says it is still valid.
    case stale
    /// Gives an answer that is no longer valid.
    case expired
    /// Says something that no outcome means.
    case unknownOutcome = "unknown-outcome"
    /// Says yes without the measure.
    case noMeasure = "no-measure"
    /// Refuses the feed of changes and nothing else.
    case feedLost = "feed-lost"
}

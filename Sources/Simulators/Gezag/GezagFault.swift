/// A way in which the simulated BRP misbehaves until it is told otherwise.
public enum GezagFault: String, CaseIterable, Sendable, Codable {
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
    /// Answers about somebody who was not asked for.
    case otherPerson = "other-person"
    /// Names a kind of authority that does not exist.
    case unknownType = "unknown-type"
    /// Names a child whose number fails the eleven test.
    case badNumber = "bad-number"
    /// Leaves out the parents where there should be two.
    case noParents = "no-parents"
    /// Knows only the year in which a child was born.
    case noBirthday = "no-birthday"
    /// Leaves out its name for the answer.
    case noTransaction = "no-transaction"
}

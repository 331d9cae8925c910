/// A way in which the simulated register misbehaves when it is searched; the other requests stay honest.
public enum MachtigingenFault: String, CaseIterable, Sendable, Codable {
    /// Answers long after any client has given up.
    case slow
    /// Sends the beginning of an answer, then nothing more.
    case trickle
    /// Answers 503.
    case down
    /// Closes the connection without an answer.
    case hangUp = "hang-up"
    /// Answers 200 with a page of HTML.
    case nonsense
    /// Breaks off in the middle of the JSON.
    case truncated
    /// Answers JSON of another shape.
    case wrongSchema = "wrong-schema"
    /// Answers more than a mebibyte.
    case huge
    /// Gives an answer of an hour ago.
    case stale
    /// Gives a machtiging of somebody who was not asked for.
    case otherPerson = "other-person"
    /// Names a state that does not exist.
    case unknownState = "unknown-state"
    /// Names a represented person whose number fails the eleven test.
    case badNumber = "bad-number"
}

/// That a holder agreed to one act under one version of a measure.
public struct Approval: Hashable, Sendable {
    /// Who agreed, as she logged in.
    public let actor: Actor
    /// The measure.
    public let maatregel: String
    /// The version of the measure that she saw.
    public let version: Int
    /// The UUID of the dienst, lower case.
    public let dienst: String

    /// Notes that somebody agreed.
    public init(actor: Actor, maatregel: String, version: Int, dienst: String) {
        self.actor = actor
        self.maatregel = maatregel
        self.version = version
        self.dienst = dienst.lowercased()
    }
}

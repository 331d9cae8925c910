public import Audit
public import Identity

/// What a walk over the log of one gemeente found.
public enum LogState: Hashable, Sendable {
    /// Every record is what was written, up to where the log ends.
    case intact(GemeenteCode, records: Int)
    /// The first record that is not.
    case broken(ChainBroken)
}

/// What somebody under a measure of the court may still do herself in a dienst that the measure covers.
///
/// - Source: the sources differ on own acts under bewind (BW 1:438; Logius), so each dienst says it.
public enum EigenToegang: String, Sendable, Codable, CaseIterable {
    /// Everything: nobody asks whether there is a measure.
    case onbeperkt
    /// Looking only.
    case inzien
    /// Nothing.
    case geen
}

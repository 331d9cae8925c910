/// Whether an organisation in between may act in a dienst for the one that was appointed.
///
/// - Source: Afsprakenstelsel eTD 1.13, ServiceIntermediation.
public enum Ketenmachtiging: String, Sendable, Codable, CaseIterable {
    /// Nobody in between.
    case geen
    /// Any organisation that was given the mandate.
    case toegestaan
}

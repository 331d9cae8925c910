/// The judgement of a raadpleging as a record keeps it, by codes and references.
public struct RaadplegingRecord: Hashable, Sendable, Codable {
    /// The id of the decision.
    public let besluit: String
    /// Yes or no.
    public let outcome: DecisionRecord.Outcome
    /// The samenwerkingsverband whose staff asked.
    public let verband: String
    /// What was asked.
    public let onderdeel: String
    /// What for.
    public let doel: String
    /// By what the person was looked for.
    public let sleutel: String
    /// Codes of the reasons of a refusal; empty for a yes.
    public let reasons: [String]
    /// What it rests on, name by name.
    public let evidence: [String: String]

    /// Puts the parts together.
    public init(
        besluit: String, outcome: DecisionRecord.Outcome, verband: String, onderdeel: String, doel: String,
        sleutel: String, reasons: [String], evidence: [String: String]
    ) {
        self.besluit = besluit
        self.outcome = outcome
        self.verband = verband
        self.onderdeel = onderdeel
        self.doel = doel
        self.sleutel = sleutel
        self.reasons = reasons
        self.evidence = evidence
    }
}

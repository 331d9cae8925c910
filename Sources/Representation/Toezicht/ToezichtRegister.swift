public import Foundation
public import Identity

/// The court's register of bewind, curatele and mentorschap.
public protocol ToezichtRegister: Sendable {
    /// Whether the actor may act for the represented on that day, and what protects her.
    ///
    /// - Returns: The register's answer; that there is no relation is a normal answer.
    /// - Throws: ``RegisterError`` when the register cannot be asked, or its answer cannot be believed.
    func relation(_ inquiry: RelationInquiry) async throws(RegisterError) -> ToezichtAnswer
}

/// What the court's register said, with what a record needs to prove it.
public struct ToezichtAnswer: Hashable, Sendable {
    /// Whom it is about, as asked.
    public let represented: BSN
    /// What it says of the relation.
    public let outcome: Outcome
    /// Every measure that protects the represented and touches the dienst, whoever holds it.
    public let bescherming: [Bescherming]
    /// The proof that it was asked.
    public let consultation: Consultation
    /// The instant from which the answer may not be relied on.
    public let validUntil: Date

    /// Puts an answer and its proof together.
    public init(
        represented: BSN, outcome: Outcome, bescherming: [Bescherming], consultation: Consultation,
        validUntil: Date
    ) {
        self.represented = represented
        self.outcome = outcome
        self.bescherming = bescherming
        self.consultation = consultation
        self.validUntil = validUntil
    }

    /// What a register says of a relation; the first is the only yes, and the rules still weigh it.
    public enum Outcome: Hashable, Sendable {
        /// `BESTAAT`: the measures in which the actor is a party, whole.
        case exists([Maatregel])
        /// `GEEN_RELATIE`
        case noRelation
        /// `BSN_ONBEKEND`
        case unknownPerson
        /// `NIET_GEPUBLICEERD`
        case notPublished
        /// `BEEINDIGD`: the actor was a party until that day; he is none from it on.
        case ended(Maatregel.Soort, LocalDate)
        /// `NOG_NIET`: the actor will be a party from that day.
        case notYet(LocalDate)
        /// `GESCHORST`: the actor is a party and is suspended.
        case suspended
        /// `BUITEN_SCOPE`: the actor is a party to a measure that does not cover the dienst.
        case outOfScope(Maatregel.Soort)
        /// `LOA_TE_LAAG`: the register asks for a higher level.
        case levelTooLow(needed: LevelOfAssurance)
        /// `OVERLEDEN`: the actor was a party until the represented died.
        case deceased
        /// `QUOTA`: the register will not answer so many questions.
        case quota
    }
}

public import Foundation
public import Identity

/// The BRP as it tells who has authority over a child.
public protocol GezagRegister: Sendable {
    /// The children of one actor, or the one child that was named.
    ///
    /// - Returns: The register's answer; an empty list is a normal answer.
    /// - Throws: ``RegisterError`` when the register cannot be asked, or its answer cannot be believed.
    func gezag(_ inquiry: GezagInquiry) async throws(RegisterError) -> GezagAnswer
}

/// The question to the BRP: over which children somebody has authority.
public struct GezagInquiry: Hashable, Sendable {
    /// Unguessable; the register's log has it.
    public let checkID: String
    /// The UUID of the dienst, lower case.
    public let dienst: String
    /// The day it is about, in Europe/Amsterdam.
    public let day: LocalDate
    /// The child, or nil for every child of the actor.
    public let represented: BSN?
    /// Who wants to act.
    public let actor: BSN
    /// Why the data are asked.
    public let doel: String
    /// The gemeente that answers for the question.
    public let gemeente: GemeenteCode

    /// Puts the question together.
    public init(
        checkID: String, dienst: String, day: LocalDate, represented: BSN?, actor: BSN, doel: String,
        gemeente: GemeenteCode
    ) {
        self.checkID = checkID
        self.dienst = dienst.lowercased()
        self.day = day
        self.represented = represented
        self.actor = actor
        self.doel = doel
        self.gemeente = gemeente
    }
}

/// What the BRP said, with what a record needs to prove it.
public struct GezagAnswer: Hashable, Sendable {
    /// Every child it spoke of.
    public let relaties: [Gezagsrelatie]
    /// The proof that it was asked.
    public let consultation: Consultation
    /// The instant from which the answer may not be relied on.
    public let validUntil: Date

    /// Puts an answer and its proof together.
    public init(relaties: [Gezagsrelatie], consultation: Consultation, validUntil: Date) {
        self.relaties = relaties
        self.consultation = consultation
        self.validUntil = validUntil
    }
}

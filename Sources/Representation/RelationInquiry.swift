public import Identity

/// The question to a register whether somebody may act for a person: one for every decision.
public struct RelationInquiry: Hashable, Sendable {
    /// Unguessable; the answer must name it.
    public let checkID: String
    /// The UUID of the dienst, lower case.
    public let dienst: String
    /// The day it is about, in Europe/Amsterdam.
    public let day: LocalDate
    /// Who is to be represented.
    public let represented: BSN
    /// Who wants to act.
    public let actor: Actor
    /// The level at which the actor logged in.
    public let level: LevelOfAssurance
    /// Why the data are asked.
    public let doel: String
    /// The gemeente that answers for the question.
    public let gemeente: GemeenteCode

    /// Puts the question together.
    public init(
        checkID: String, dienst: String, day: LocalDate, represented: BSN, actor: Actor,
        level: LevelOfAssurance, doel: String, gemeente: GemeenteCode
    ) {
        self.checkID = checkID
        self.dienst = dienst.lowercased()
        self.day = day
        self.represented = represented
        self.actor = actor
        self.level = level
        self.doel = doel
        self.gemeente = gemeente
    }
}

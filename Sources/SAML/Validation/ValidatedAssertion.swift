public import Foundation
public import Identity

/// An assertion that passed every check; only a clean report makes one.
public struct ValidatedAssertion: Sendable {
    /// The ID under which it is used up.
    public let id: String
    /// The provider's entity ID.
    public let issuer: String
    /// Audit every use.
    public let nameID: NameID
    /// The session at the provider; nil for none.
    public let sessionIndex: String?
    /// When the person logged in at the provider; the earliest when there are several statements.
    public let authnInstant: Date
    /// The class that was reached, a URI; the lowest of several.
    public let levelURI: String?
    /// Until when the assertion could be presented again: keep its ID until then, plus the clock skew.
    public let notOnOrAfter: Date
    /// The plain text values by attribute name.
    public let attributes: [String: [String]]
    /// The person, where the profile names persons by BSN.
    public let subjectBSN: BSN?
    /// The organisation and who acts for it, where the profile has them.
    public let organisation: OrganisationLogin?
    /// The member of staff, where the profile is of an organisation's own provider.
    public let staff: StaffMember?
    /// The level, where the profile knows the class.
    public let level: LevelOfAssurance?

    init?(_ candidate: Candidate, provenBy report: Report) {
        guard report.isClean, let nameID = candidate.nameID,
            let authnInstant = candidate.assertion.authnStatements.map(\.authnInstant).min(),
            let notOnOrAfter = candidate.presentableUntil
        else { return nil }
        let assertion = candidate.assertion
        id = assertion.id
        issuer = assertion.issuer.entityID
        self.nameID = nameID
        sessionIndex = assertion.authnStatements.lazy.compactMap(\.sessionIndex).first
        self.authnInstant = authnInstant
        levelURI = candidate.lowestClass
        self.notOnOrAfter = notOnOrAfter
        attributes = Dictionary(
            (assertion.attributes + candidate.decryptedAttributes).map { ($0.name, $0.values) },
            uniquingKeysWith: +)
        subjectBSN = candidate.profile.subjectBSN(of: nameID)
        organisation = OrganisationLogin(candidate)
        staff = candidate.staff
        level = candidate.lowestClass.flatMap(candidate.profile.level(ofClass:))
    }
}

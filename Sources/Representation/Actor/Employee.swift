public import Identity

/// Somebody of whom is proven that she acts for an organisation, and nothing else about who she is.
///
/// - Source: eTD 1.13, interface DV–HM: LegalSubjectID, ActingSubjectID, ServiceRestriction, ServiceUUID.
public struct Employee: Hashable, Sendable {
    /// The organisation she acts for.
    public let organisation: Organisation
    /// The opaque name of the employee.
    public let subject: ActingSubject
    /// The branches she is restricted to; empty when she may act for the whole organisation.
    public let vestigingen: Set<Vestigingsnummer>
    /// UUIDs of the diensten the organisation gave her a mandate for, lower case.
    public let diensten: Set<String>
    /// The organisation that sent her on behalf of ``organisation`` (*ketenmachtiging*), when there is one.
    public let intermediary: Organisation?

    /// Puts the parts together as a login proved them.
    public init(
        organisation: Organisation, subject: ActingSubject, vestigingen: Set<Vestigingsnummer>,
        diensten: Set<String>, intermediary: Organisation?
    ) {
        self.organisation = organisation
        self.subject = subject
        self.vestigingen = vestigingen
        self.diensten = Set(diensten.map { $0.lowercased() })
        self.intermediary = intermediary
    }
}

public import Identity

/// Somebody who logged in for an organisation, as eHerkenning proved it.
///
/// What it does not prove is which natural person it was: ``actingSubject`` is a pseudonym.
///
/// - Source: Afsprakenstelsel eTD 1.13, Interface specifications DV-HM.
public struct OrganisationLogin: Hashable, Sendable {
    /// The organisation's number in the trade register; of ``kvk`` and ``rsin`` at least one is there.
    public let kvk: KvKNumber?
    /// The organisation's tax number.
    public let rsin: RSIN?
    /// Who acts.
    public let actingSubject: ActingSubject
    /// The branches that the mandate is limited to; empty for the whole organisation.
    public let branches: Set<Vestigingsnummer>
    /// The organisation in between, which was mandated by the one above and employs who acts; nil for none.
    public let intermediary: KvKNumber?
    /// The dienst that the organisation gave a mandate for, `urn:etoegang:DV:<OIN>:services:<index>`; nil for none.
    public let serviceID: String?
    /// The definition of that dienst.
    public let serviceUUID: String?
    /// The register that the mandate comes from; nil when it was not named.
    public let registry: String?
    /// What the organisation is called, at most 200 characters; nil when it was not delivered.
    public let companyName: String?
    /// The assertions beneath, kept as evidence and never read for who acts; nil when there was no advice.
    public let advice: [AdviceAssertion]?
}

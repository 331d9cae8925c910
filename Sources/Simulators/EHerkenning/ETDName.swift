/// The names of eTD 1.13 that the mock reads and writes.
enum ETDName {
    static let catalogue = "urn:etoegang:1.13:service-catalog"
    static let serviceID = "urn:etoegang:core:ServiceID"
    static let serviceUUID = "urn:etoegang:core:ServiceUUID"
    static let legalSubject = "urn:etoegang:core:LegalSubjectID"
    static let actingSubject = "urn:etoegang:core:ActingSubjectID"
    static let representation = "urn:etoegang:core:Representation"
    static let registry = "urn:etoegang:core:AuthorizationRegistryID"
    static let branch = "urn:etoegang:1.9:ServiceRestriction:Vestigingsnr"
    static let intermediary = "urn:etoegang:1.9:IntermediateEntityID:KvKnr"
    static let companyName = "urn:etoegang:1.11:attribute-represented:CompanyName"
    static let kvk = "urn:etoegang:1.9:EntityConcernedID:KvKnr"
    static let pseudonym = "urn:etoegang:1.9:EntityConcernedID:Pseudo"
    static let transient = "urn:oasis:names:tc:SAML:2.0:nameid-format:transient"
    /// The invented register of mandates.
    static let inventedRegistry = "urn:etoegang:MR:00000099000000004000:entities:9001"
}

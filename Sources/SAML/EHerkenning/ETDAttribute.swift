/// The attributes of an eHerkenning assertion that say for whom somebody acts, at which dienst.
///
/// - Source: Afsprakenstelsel eTD 1.13, Interface specifications DV-HM.
enum ETDAttribute: String, CaseIterable, Sendable {
    case serviceID = "urn:etoegang:core:ServiceID"
    case serviceUUID = "urn:etoegang:core:ServiceUUID"
    case legalSubject = "urn:etoegang:core:LegalSubjectID"
    case actingSubject = "urn:etoegang:core:ActingSubjectID"
    case intermediary = "urn:etoegang:1.9:IntermediateEntityID:KvKnr"
    case branch = "urn:etoegang:1.9:ServiceRestriction:Vestigingsnr"
    case representation = "urn:etoegang:core:Representation"
    case registry = "urn:etoegang:core:AuthorizationRegistryID"

    /// Whether its values are `EncryptedID`s, and nothing else.
    var isIdentifier: Bool {
        switch self {
        case .legalSubject, .actingSubject, .intermediary: true
        case .serviceID, .serviceUUID, .branch, .representation, .registry: false
        }
    }

    /// The name of the organisation, to be shown and to nothing else.
    static let companyName = "urn:etoegang:1.11:attribute-represented:CompanyName"

    /// What a provider would say of a mandate, in the names of eTD and of Stelsel Toegang: nobody asks DigiD for it.
    static let mandate: Set<String> = [
        legalSubject.rawValue, actingSubject.rawValue, intermediary.rawValue, representation.rawValue,
        "urn:nl-eid-gdi:1.0:LegalSubjectID", "urn:nl-eid-gdi:1.0:ActingSubjectID",
        "urn:nl-eid-gdi:1.0:RepresentationType",
    ]
}

/// The claims that Open Forms reads beside the canonical ones, by the names of its options.
///
/// - Source: Open Forms, option schemas for DigiD Machtigen and eHerkenning bewindvoering; `sel_uid`, which has no
///   default there, as Anoigo names the represented person.
enum OpenFormsClaim: String, CaseIterable, Sendable {
    case context = "authentication_context"
    case level = "authsp_level"
    case digidActing = "urn:nl-eid-gdi:1.0:ActingSubjectID"
    case digidLegal = "urn:nl-eid-gdi:1.0:LegalSubjectID"
    case digidService = "urn:nl-eid-gdi:1.0:ServiceUUID"
    case acting = "urn:etoegang:core:ActingSubjectID"
    case legal = "urn:etoegang:core:LegalSubjectID"
    case legalKind = "namequalifier"
    case serviceID = "urn:etoegang:core:ServiceID"
    case serviceUUID = "urn:etoegang:core:ServiceUUID"
    case represented = "sel_uid"
}

extension JSONObject {
    /// Takes claims for Open Forms; nil values are left out.
    init(openForms claims: KeyValuePairs<OpenFormsClaim, JSON?>) {
        self.init(Dictionary(claims.map { ($0.key.rawValue, $0.value) }) { $1 })
    }
}

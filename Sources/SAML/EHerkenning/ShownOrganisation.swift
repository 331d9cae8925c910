import Identity

/// The organisation of a login as integrators read it.
///
/// The acting subject is a person, and so may be the one that an RSIN belongs to (a one-man business): both are
/// masked unless asked for.
struct ShownOrganisation: Encodable {
    let kvk: String?
    let rsin: String?
    let actingSubject: String
    let branches: [String]
    let intermediary: String?
    let serviceID: String?
    let serviceUUID: String?
    let registry: String?
    let companyName: String?
    let advice: [AdviceAssertion]?

    init(_ login: OrganisationLogin, plain: Bool) {
        kvk = login.kvk?.reveal()
        rsin = login.rsin.map { plain ? $0.reveal() : Mask.dots }
        actingSubject = plain ? login.actingSubject.reveal() : Mask.dots
        branches = login.branches.map { $0.reveal() }.sorted()
        intermediary = login.intermediary?.reveal()
        serviceID = login.serviceID
        serviceUUID = login.serviceUUID
        registry = login.registry
        companyName = login.companyName
        advice = login.advice
    }
}

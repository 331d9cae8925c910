import Identity

/// The claims that Open Forms reads beside the canonical ones: its authentication context, whole, and flat ones.
///
/// The flat names are those of ``OpenFormsClaim``.
/// The context identifies everybody by number: where the dienst does not release one of them it is left out whole,
/// since half a context would name the wrong person. Staff have no context and no flat claim at all: the schema has no
/// word for them, and any other would make them look like a citizen (open-formulieren/open-forms 5925, 6029).
///
/// - Source: Open Forms, authentication context JSON Schema; its option schemas for DigiD Machtigen and eHerkenning.
func openFormsClaims(of grant: GrantClaims) -> JSONObject {
    switch grant.authenticationSource {
    case .digid: openForms(digidContext(of: grant), flatDigiDClaims(of: grant))
    case .eherkenning: openForms(eHerkenningContext(of: grant), flatEHerkenningClaims(of: grant))
    case .medewerker: [:]
    }
}

private func openForms(_ context: JSONObject?, _ flat: JSONObject) -> JSONObject {
    JSONObject(openForms: [.context: context.map(JSON.object)]).merging(flat)
}

private func flatDigiDClaims(of grant: GrantClaims) -> JSONObject {
    let represented = grant.represents.last
    return JSONObject(openForms: [
        .level: .string(grant.level.digidClass),
        .digidActing: represented == nil ? nil : grant.subject.number,
        .digidLegal: represented?.number,
        .digidService: represented == nil ? nil : .string(grant.dienstUUID),
    ])
}

private func flatEHerkenningClaims(of grant: GrantClaims) -> JSONObject {
    JSONObject(openForms: [
        .level: .string(grant.level.eHerkenningClass), .serviceID: grant.etdServiceID.map(JSON.string),
        .serviceUUID: .string(grant.dienstUUID),
    ]).merging(flatSubjects(of: grant))
}

/// Who acts for whom, all of it or nothing: an office without its client would seem to act for itself.
private func flatSubjects(of grant: GrantClaims) -> JSONObject {
    guard let represented = grant.represents.last?.number,
        let company = grant.represents.dropLast().last?.company
    else { return [:] }
    return JSONObject(openForms: [
        .acting: .string(grant.subject.subject), .legal: company.number,
        .legalKind: .string(company.qualifier), .represented: represented,
    ])
}

private func digidContext(of grant: GrantClaims) -> JSONObject? {
    guard let actor = grant.subject.naturalPerson else { return nil }
    let context: JSONObject = [
        "source": .string(grant.authenticationSource.rawValue),
        "levelOfAssurance": .string(grant.level.digidClass),
        "authorizee": .object(["legalSubject": .object(actor)]),
    ]
    guard let party = grant.represents.last else { return context }
    guard let represented = party.naturalPerson else { return nil }
    return context.merging([
        "representee": .object(represented),
        "mandate": .object(["services": .array([.object(["id": .string(grant.dienstUUID)])])]),
    ])
}

/// The organisation is the one next to the represented; the employee is known by her pairwise subject, so that two
/// portals cannot join theirs.
private func eHerkenningContext(of grant: GrantClaims) -> JSONObject? {
    guard let represented = grant.represents.last?.naturalPerson,
        let company = grant.represents.dropLast().last?.company, let service = grant.etdServiceID,
        let role = grant.vertegenwoordiging.role
    else { return nil }
    return [
        "source": .string(grant.authenticationSource.rawValue),
        "levelOfAssurance": .string(grant.level.eHerkenningClass),
        "representee": .object(represented),
        "authorizee": .object([
            "legalSubject": .object(["identifierType": .string(company.type), "identifier": company.number]),
            "actingSubject": .object([
                "identifierType": "opaque", "identifier": .string(grant.subject.subject),
            ]),
        ]),
        "mandate": .object([
            "role": .string(role),
            "services": .array([.object(["id": .string(service), "uuid": .string(grant.dienstUUID)])]),
        ]),
    ]
}

/// An organisation by the number that is released, the one of the trade register first.
private struct Company {
    let type: String
    let qualifier: String
    let number: JSON
}

extension Party {
    fileprivate var number: JSON? { identifiers.bsn.map { .string($0.reveal()) } }

    fileprivate var naturalPerson: JSONObject? {
        number.map { ["identifierType": "bsn", "identifier": $0] }
    }

    fileprivate var company: Company? {
        let qualifier = "urn:etoegang:1.9:EntityConcernedID:"
        if let kvk = identifiers.kvk {
            return Company(
                type: "kvkNummer", qualifier: qualifier + "KvKnr", number: .string(kvk.reveal()))
        }
        return identifiers.rsin.map {
            Company(type: "rsin", qualifier: qualifier + "RSIN", number: .string($0.reveal()))
        }
    }
}

extension Vertegenwoordiging {
    /// How the schema names who acts by measure of the court.
    fileprivate var role: String? {
        switch self {
        case .bewind: "bewindvoerder"
        case .curatele: "curator"
        case .mentorschap: "mentor"
        case .zelf, .machtiging, .gezag, .organisatie: nil
        }
    }
}

@testable import SAML

/// Damage to what eHerkenning says of the organisation and who acts for it.
enum OrganisationCases {
    private typealias EH = EHerkenning

    static let all = legal + acting + intermediaries + restrictions + unasked

    private static let legal: [Case] = [
        legal("by its KvK number and its RSIN", EH.id(EH.kvk, EH.kvkType), EH.id(EH.rsin, EH.rsinType)),
        legal("by its RSIN", EH.id(EH.rsin, EH.rsinType)),
        legal("encrypted with GCM", EH.id(EH.kvk, EH.kvkType, isGCM: true)),
        eh("for nobody, though it was asked", breaks: .legalSubjectPresent) { $0.parts["legal"] = "" },
        legal("of a kind nobody knows", EH.id(EH.kvk, "urn:x"), breaks: .legalSubjectType),
        legal("of no kind", EH.id(EH.kvk, nil), breaks: .legalSubjectType),
        legal(
            "by a BSN", EH.id("999999047", "urn:etoegang:1.12:EntityConcernedID:BSN"),
            breaks: .legalSubjectType),
        legal(
            "by a pseudonym", EH.id(EH.pseudonym, "urn:etoegang:1.9:EntityConcernedID:Pseudo"),
            breaks: .legalSubjectType),
        legal(
            "of a known and an unknown kind", EH.id(EH.kvk, EH.kvkType), EH.id(EH.kvk, "urn:x"),
            breaks: .legalSubjectType),
        legal(
            "by two KvK numbers", EH.id(EH.kvk, EH.kvkType), EH.id("00009902", EH.kvkType),
            breaks: .legalSubjectType),
        legal("of seven digits", EH.id("0000991", EH.kvkType), breaks: .legalSubjectNumber),
        legal("of eight digits and a space", EH.id("00009901 ", EH.kvkType), breaks: .legalSubjectNumber),
        legal("by an RSIN as KvK number", EH.id(EH.rsin, EH.kvkType), breaks: .legalSubjectNumber),
        legal("that fails the 11-proef", EH.id("999999048", EH.rsinType), breaks: .legalSubjectNumber),
        legal(
            "with one number in order and one not", EH.id(EH.kvk, EH.kvkType),
            EH.id("999999048", EH.rsinType), breaks: .legalSubjectNumber),
        legal(
            "encrypted for another key", EH.id(EH.kvk, EH.kvkType, for: TestKeys.stranger),
            breaks: .identifiersDecryption),
        legal(
            "encrypted for another party", EH.id(EH.kvk, EH.kvkType, to: "https://other.example"),
            breaks: .identifiersDecryption),
        legal(
            "with one number for us and one for others", EH.id(EH.kvk, EH.kvkType),
            EH.id(EH.rsin, EH.rsinType, for: TestKeys.stranger), breaks: .identifiersDecryption),
        legal("in plain text", EH.kvk, breaks: .mandateForm, .legalSubjectPresent),
        legal(
            "in plain text beside the encrypted", EH.id(EH.kvk, EH.kvkType), EH.kvk, breaks: .mandateForm),
        legal(
            "in a plain name beside the encrypted", EH.id(EH.kvk, EH.kvkType),
            "<saml:NameID>\(EH.kvk)</saml:NameID>", breaks: .mandateForm),
        legal(
            "in two encrypted names in one value",
            EH.id(EH.kvk, EH.kvkType) + EH.id(EH.rsin, EH.rsinType), breaks: .mandateForm,
            .legalSubjectPresent),
        eh("for an organisation in two attributes", breaks: .mandateForm, .legalSubjectType) {
            $0.parts["more"] = EH.identifiers(.legalSubject, EH.id("00009902", EH.kvkType))
        },
    ]

    private static let acting: [Case] = [
        eh("by nobody", breaks: .actingSubject) { $0.parts["acting"] = "" },
        acting("by two persons", EH.id(EH.pseudonym, nil), EH.id("x@y", nil), breaks: .actingSubject),
        acting("by a bare number", EH.id("999999047", nil), breaks: .actingSubject),
        acting("by white space", EH.id(" ", nil), breaks: .actingSubject),
        acting("by a pseudonym of another form", EH.id("x@y", nil)),
        acting(
            "by a pseudonym for another key", EH.id(EH.pseudonym, nil, for: TestKeys.stranger),
            breaks: .identifiersDecryption),
        acting("by a pseudonym in plain text", EH.pseudonym, breaks: .mandateForm, .actingSubject),
    ]

    private static let intermediaries: [Case] = [
        intermediary("through one", EH.id("00009902", EH.kvkType)),
        intermediary("through one of no kind", EH.id("00009902", nil)),
        intermediary("through one of another kind", EH.id("00009902", EH.rsinType), breaks: .intermediary),
        intermediary("through one of nine digits", EH.id("999999047", EH.kvkType), breaks: .intermediary),
        intermediary(
            "through two", EH.id("00009902", EH.kvkType), EH.id("00009903", EH.kvkType),
            breaks: .intermediary),
        intermediary("through one in plain text", "00009902", breaks: .mandateForm, .intermediary),
        intermediary(
            "through one for another key", EH.id("00009902", EH.kvkType, for: TestKeys.stranger),
            breaks: .identifiersDecryption),
        eh("through an intermediary that is not allowed", breaks: .mandateUnasked) {
            $0.expected.service = RequestedService(
                id: EH.serviceID, uuid: EH.serviceUUID, allowsIntermediary: false)
            $0.parts["intermediary"] = EH.identifiers(.intermediary, EH.id("00009902", EH.kvkType))
        },
        eh("through an intermediary, though nobody was represented", breaks: .representation) {
            $0.parts["representation"] = EH.plain(.representation, "false")
            $0.parts["intermediary"] = EH.identifiers(.intermediary, EH.id("00009902", EH.kvkType))
        },
    ]

    private static let restrictions: [Case] = [
        plain("limited to two branches", .branch, "000012345678", "000012345679"),
        plain("limited to a branch of eleven digits", .branch, "00012345678", breaks: .branches),
        plain("limited to a branch and nonsense", .branch, "000012345678", "x", breaks: .branches),
        plain("limited to nothing", .branch, breaks: .branches),
        plain("that says somebody is represented", .representation, "true"),
        plain("that says nobody is represented", .representation, "0"),
        plain("that says something else of representation", .representation, "yes", breaks: .representation),
        plain("that says it twice", .representation, "true", "true", breaks: .representation),
        plain("from a register", .registry, EH.registry),
        plain(
            "from a register that is none", .registry, "urn:etoegang:AD:00000099000000002000:entities:1",
            breaks: .registry),
        plain("from two registers", .registry, EH.registry, EH.registry, breaks: .registry),
    ]

    /// What DigiD says of a mandate is refused, since nobody asks it for one.
    private static let unasked: [Case] = ETDAttribute.mandate.sorted().map { name in
        Case("at DigiD, with \(name)", breaks: .mandateUnasked) {
            FormCases.attributes(EH.attribute(name, ["x"]), &$0)
        }
    }

    private static func legal(_ name: String, _ ids: String..., breaks broken: CheckName...) -> Case {
        part("for an organisation \(name)", "legal", .legalSubject, ids, broken)
    }

    private static func acting(_ name: String, _ ids: String..., breaks broken: CheckName...) -> Case {
        part(name, "acting", .actingSubject, ids, broken)
    }

    private static func intermediary(_ name: String, _ ids: String..., breaks broken: CheckName...) -> Case {
        part("as an intermediary, \(name)", "intermediary", .intermediary, ids, broken)
    }

    private static func plain(
        _ name: String, _ kind: ETDAttribute, _ values: String..., breaks broken: CheckName...
    ) -> Case {
        part(name, "more", kind, values, broken)
    }

    private static func part(
        _ name: String, _ part: String, _ kind: ETDAttribute, _ values: [String], _ broken: [CheckName]
    ) -> Case {
        Case(name, broken, from: EH.draft) { $0.parts[part] = EH.attribute(kind.rawValue, values) }
    }

    private static func eh(
        _ name: String, breaks broken: CheckName..., change: @escaping @Sendable (inout Draft) -> Void
    ) -> Case {
        Case(name, broken, from: EH.draft, change)
    }
}

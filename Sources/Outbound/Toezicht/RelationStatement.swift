import JWTKit

/// The payload of the register's answer to a check, as it comes over the wire.
struct RelationStatement: Statement {
    let iss, aud, jti: String
    let iat, exp: Int
    let checkId, dienstUuid, peildatum: String
    let uitkomst: String
    let datum, soort, niveau: String?
    let vertegenwoordigde: Name?
    let maatregelen: [Measure]?
    let bescherming: [Protection]

    struct Name: Codable, Sendable {
        let aanhef, naam: String
        let geboortejaar: Int?
    }

    /// Always said in so many words: what is left out is never read as everything.
    struct Scope: Codable, Sendable {
        let soort: String
        let diensten, domeinen: [String]
    }

    struct Measure: Codable, Sendable {
        let relatie: String
        let versie: Int
        let soort: String
        let voorlopig: Bool
        let omvang: Scope
        let verdeling: String
        let houders: [HolderItem]
        let van: String
        let tot: String?
        let toestemmingVereist: [String]
    }

    struct HolderItem: Codable, Sendable {
        let kvk, rsin, bsn, vestiging, naam: String?
        let schorsingen: [Interval]
        let taak: Scope?
    }

    struct Interval: Codable, Sendable {
        let van: String
        let tot: String?
    }

    struct Protection: Codable, Sendable {
        let soort: String
        let omvang: Scope
        let van: String
        let tot: String?
    }

    func verify(using _: some JWTAlgorithm) {}
}

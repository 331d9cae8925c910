import Identity
import JWTKit

/// What every signed answer of the register carries (RFC 7519 §4.1): who says it, to whom, when, until when.
struct Stempel: Hashable, Sendable {
    var iss: String
    var aud: String
    /// The register's name for the answer.
    var jti: String
    /// Seconds since 1970.
    var iat: Int
    var exp: Int
}

/// The payload of an answer to `POST /v1/relaties/controle`.
struct RelatieAntwoord: JWTPayload, Hashable {
    var iss, aud, jti: String
    var iat, exp: Int
    var checkId: String
    var dienstUuid: String
    var peildatum: String
    /// The number of the register's last change when it looked.
    var stand: Int
    var uitkomst: String
    var datum: String?
    var soort: String?
    var niveau: String?
    var vertegenwoordigde: Naam?
    var maatregelen: [Item]?
    var bescherming: [Bescherming]
    /// Makes all answers of one length.
    var opvulling = ""

    /// How the client is shown to a holder.
    struct Naam: Codable, Hashable, Sendable {
        let aanhef, naam: String
        let geboortejaar: Int?
    }

    /// A measure as a holder may know it.
    struct Item: Codable, Hashable, Sendable {
        let relatie: String
        let versie: Int
        let soort: String
        let voorlopig: Bool
        let omvang: Omvang
        let verdeling: String
        let houders: [HouderItem]
        let van: String
        let tot: String?
        let toestemmingVereist: [String]
    }

    /// A holder, by one of three numbers.
    struct HouderItem: Codable, Hashable, Sendable {
        let rol: String
        let kvk, rsin, bsn, vestiging: String?
        let naam: String
        let schorsingen: [Schorsing<LocalDate>]
        let taak: Omvang?
    }

    /// What it is about: `alles`, or `deel` with what that is.
    struct Omvang: Codable, Hashable, Sendable {
        let soort: String
        let diensten, domeinen: [String]

        init(_ omvang: RegisteredOmvang?) {
            soort = omvang == nil ? "alles" : "deel"
            (diensten, domeinen) = (omvang?.diensten ?? [], omvang?.domeinen ?? [])
        }
    }

    /// A measure as somebody may know it who is no party.
    struct Bescherming: Codable, Hashable, Sendable {
        let soort: String
        let omvang: Omvang
        let van: String
        let tot: String?
    }

    func verify(using _: some JWTAlgorithm) {}
}

extension RelatieAntwoord {
    init(_ vraag: Relatievraag, _ dossier: Dossier, _ uitkomst: Uitkomst, _ stempel: Stempel) {
        (iss, aud, jti) = (stempel.iss, stempel.aud, stempel.jti)
        (iat, exp) = (stempel.iat, stempel.exp)
        (checkId, dienstUuid) = (vraag.checkId, vraag.dienstUuid)
        peildatum = vraag.peildatum.description
        stand = dossier.stand
        self.uitkomst = uitkomst.code
        bescherming = dossier.bescherming(vraag).map(\.maatregel).map {
            Bescherming(
                soort: $0.soort.rawValue, omvang: Omvang($0.omvang), van: $0.van.description,
                tot: $0.tot?.description
            )
        }
        switch uitkomst {
        case .bestaat(let versions):
            maatregelen = versions.map { Item($0, on: vraag.peildatum) }
            vertegenwoordigde = dossier.persoon.map {
                Naam(aanhef: $0.aanhef.rawValue, naam: $0.naam, geboortejaar: $0.geboortejaar)
            }
        case .beeindigd(let kind, let day): (soort, datum) = (kind.rawValue, day.description)
        case .nogNiet(let day): datum = day.description
        case .buitenScope(let kind): soort = kind.rawValue
        case .loaTeLaag(let level): niveau = level.rawValue
        case .geenRelatie, .bsnOnbekend, .nietGepubliceerd, .geschorst, .overleden: break
        }
    }
}

extension RelatieAntwoord.Item {
    fileprivate init(_ version: MaatregelVersie, on day: LocalDate) {
        let maatregel = version.maatregel
        relatie = maatregel.id
        versie = version.versie
        soort = maatregel.soort.rawValue
        voorlopig = maatregel.voorlopig
        omvang = .init(maatregel.omvang)
        verdeling = maatregel.verdeling.rawValue
        houders = maatregel.houders.filter { $0.isThere(on: day) }.map { .init($0, maatregel.soort.rol) }
        van = maatregel.van.description
        tot = maatregel.tot?.description
        toestemmingVereist = maatregel.toestemmingVereist
    }
}

extension RelatieAntwoord.HouderItem {
    fileprivate init(_ houder: Houder<LocalDate>, _ rol: String) {
        func number(_ soort: String) -> String? { houder.partij.soort == soort ? houder.partij.nummer : nil }
        self.rol = rol
        (kvk, rsin, bsn) = (number("kvk"), number("rsin"), number("bsn"))
        (vestiging, naam) = (houder.vestiging, houder.naam)
        (schorsingen, taak) = (houder.schorsingen, houder.taak.map { .init($0) })
    }
}

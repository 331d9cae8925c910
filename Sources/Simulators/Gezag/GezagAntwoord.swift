import Identity

/// The body of `POST /api/v1/opvragenBevoegdheidTotGezag`.
struct GezagVraag: Decodable {
    let personen: [BSN]

    private enum Key: String, CodingKey {
        case burgerservicenummer
    }

    init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: Key.self)
        let numbers = try fields.decode([String].self, forKey: .burgerservicenummer)
        personen = numbers.compactMap { try? BSN($0) }
        guard (1...30).contains(numbers.count), personen.count == numbers.count else {
            throw fields.invalid(.burgerservicenummer, "1 to 30 numbers that pass the eleven test")
        }
    }
}

/// What the BRP answers.
///
/// - Source: BRP API Gezag 2.0, `GezagResponse`; the name TweehoofdigOuderlijkGezag is of version 1.
struct GezagAntwoord: Encodable, Hashable {
    var personen: [Persoon]

    struct Persoon: Encodable, Hashable {
        var burgerservicenummer: String
        var gezag: [Relatie]
    }

    struct Relatie: Encodable, Hashable {
        var type: String
        var minderjarige: Mens
        var ouders: [Mens]?
        var ouder: Mens?
        var derde: Mens?
        var derden: [Mens]?
        var toelichting: String?
        var inOnderzoek = false
    }

    struct Mens: Encodable, Hashable {
        var type: String?
        var burgerservicenummer: String?
        var naam: Naam?
        var geslacht: Waarde?
        var geboorte: Geboorte?
    }

    struct Naam: Encodable, Hashable {
        let voornamen: String
        let voorvoegsel: String?
        let geslachtsnaam: String
    }

    struct Waarde: Encodable, Hashable {
        let code, omschrijving: String
    }

    struct Geboorte: Encodable, Hashable {
        var datum: String
    }
}

extension GezagAntwoord.Relatie {
    init(_ zaak: GezagZaak, today: LocalDate) {
        type = zaak.type.rawValue
        minderjarige = .init(zaak.minderjarige)
        minderjarige.geboorte = .init(
            datum: zaak.minderjarige.geboren.on(today).description.replacing("-", with: ""))
        toelichting = zaak.toelichting
        switch zaak.type {
        case .tweehoofdig: ouders = zaak.ouders.map { .init($0) }
        case .eenhoofdig: ouder = zaak.holder.map { .init($0) }
        case .gezamenlijk:
            ouder = zaak.holder.map { .init($0) }
            derde = zaak.derden.first.map { .init($0) } ?? .init()
            derde?.type = zaak.derden.isEmpty ? "OnbekendeDerde" : "BekendeDerde"
        case .voogdij:
            derden = zaak.derden.map { .init($0) }
            for index in derden?.indices ?? 0..<0 { derden?[index].type = "BekendeDerde" }
        case .tijdelijkGeen, .nietTeBepalen: break
        }
    }
}

extension GezagAntwoord.Mens {
    fileprivate init(_ person: BrpPersoon) {
        let words = ["M": "man", "V": "vrouw"]
        burgerservicenummer = person.bsn.reveal()
        naam = .init(
            voornamen: person.voornamen, voorvoegsel: person.voorvoegsel, geslachtsnaam: person.geslachtsnaam)
        geslacht = .init(code: person.geslacht, omschrijving: words[person.geslacht] ?? "onbekend")
    }
}

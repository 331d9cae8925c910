/// The BRP's answer as it comes over the wire; what is not read here may be there or not.
///
/// - Source: BRP API Gezag 2.0, `GezagResponse`.
struct GezagStatement: Decodable {
    let personen: [PersonItem]

    struct PersonItem: Decodable {
        let burgerservicenummer: String
        let gezag: [Item]
    }

    struct Item: Decodable {
        let type: String
        let minderjarige: Human
        let ouders: [Human]?
        let ouder: Human?
        let derde: Human?
        let derden: [Human]?
    }

    struct Human: Decodable {
        let type: String?
        let burgerservicenummer: String?
        let naam: Name?
        let geslacht: Coded?
        let geboorte: Birth?
    }

    struct Name: Decodable {
        let voornamen: String?
        let voorvoegsel: String?
        let geslachtsnaam: String?
    }

    struct Coded: Decodable {
        let code: String?
    }

    struct Birth: Decodable {
        let datum: String?
    }
}

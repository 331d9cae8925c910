import Identity
import Mandaat

extension Aansluiting {
    private static let keys = [
        "doelen", "netwerkzone", "zwareProfielen", "caseload", "escapesPerDag", "onderdelen",
    ]

    /// Reads the key `aansluiting` of a samenwerkingsverband.
    init?(_ field: Field) {
        guard let table = Table(field, keys: Self.keys) else { return nil }
        let doelen = table.required("doelen", write: "[participatiewet]")?.set {
            $0.name().map { DoelID($0) }
        }
        let zone = table["netwerkzone"].map { $0.text() }
        let heavy = table["zwareProfielen"].map { $0.integer(in: 0...20) } ?? 2
        let caseload = table["caseload"].map { $0.choice(JaNee.self) } ?? .nee
        let escapes = table["escapesPerDag"].map { $0.integer(in: 0...1_000) } ?? 10
        var seen: Set<OnderdeelID> = []
        let onderdelen = table.required("onderdelen", write: "[{ id: gba, naam: GBA, soort: bron }]")?.list {
            Onderdeel($0, among: &seen)
        }
        guard let doelen, zone != .some(nil), let heavy, let caseload, let escapes, let onderdelen else {
            return nil
        }
        self.init(
            doelen: doelen, onderdelen: onderdelen, netwerkzone: zone ?? nil, zwareProfielen: heavy,
            caseload: caseload == .ja, escapesPerDag: escapes)
    }
}

extension Onderdeel {
    fileprivate init?(_ field: Field, among seen: inout Set<OnderdeelID>) {
        guard let table = Table(field, keys: ["id", "naam", "soort", "zwaar", "taak"]) else { return nil }
        let id = table.required("id", write: "gba").flatMap { entry -> OnderdeelID? in
            guard let id = entry.name().map({ OnderdeelID($0) }) else { return nil }
            guard seen.insert(id).inserted else {
                return entry.refuse("\(id) stands twice in the list", "give one of them another name")
            }
            return id
        }
        let naam = table.required("naam", write: "GBA")?.text()
        let soort = table.required("soort", write: "bron")?.choice(Soort.self)
        let heavy = table["zwaar"].map { $0.choice(JaNee.self) } ?? .nee
        let taak = table["taak"].map { $0.choice(Taak.self) }
        guard let id, let naam, let soort, let heavy, taak != .some(nil) else { return nil }
        self.init(id: id, naam: naam, soort: soort, isZwaar: heavy == .ja, taak: taak ?? nil)
    }
}

extension Field {
    /// A name of small letters, digits and hyphens.
    fileprivate func name() -> String? {
        text(
            matching: /[a-z0-9][a-z0-9-]{0,62}/, called: "a name",
            write: "small letters, digits and -, such as zoek-in-gba")
    }
}

/// Yes or no, as the configuration has it.
private enum JaNee: String, CaseIterable {
    case ja
    case nee
}

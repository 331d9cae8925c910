import Broker
import Identity
import Mandaat

extension GemeenteConfiguration {
    init?(_ field: Field, _ names: inout DeclaredNames) {
        let keys = ["code", "naam", "oin", "theme", "inzage", "bewaartermijnen"]
        guard let table = Table(field, keys: keys) else { return nil }
        let code = table.required("code", write: "\"0518\"").flatMap {
            names.gemeenten.declare(
                $0, matching: /[0-9]{4}/, called: "a gemeente code of four digits",
                write: "the code that CBS gives it, in quotes, such as \"0518\"")
        }
        let naam = table.required("naam", write: "Voorbeeldstad")?.text()
        let oin = table.required("oin", write: "\"00000001…\", twenty digits")?.oin()
        let theme = table["theme"].map { $0.fileContents()?.path }
        let inzage = table["inzage"].map { Self.inzage($0, of: code, names) }
        let termijnen = table["bewaartermijnen"].map { $0.bewaartermijnen() } ?? Bewaartermijnen()
        guard let code, let naam, let oin, let termijnen, theme != .some(nil), inzage != .some(nil) else {
            return nil
        }
        self.init(
            gemeente: Gemeente(code: code, naam: naam, oin: oin), theme: theme ?? nil, inzage: inzage ?? nil,
            bewaartermijnen: termijnen)
    }

    private static func inzage(
        _ field: Field, of code: GemeenteCode?, _ names: DeclaredNames
    ) -> InzageSettings? {
        guard let table = Table(field, keys: ["identityProviders", "minimumLoA"]) else { return nil }
        let providers = table.required("identityProviders", write: "[digid]")?.list {
            provider($0, names)
        }
        let level = table["minimumLoA"].map { $0.choice(LevelOfAssurance.self) } ?? .substantieel
        guard let code, let providers, let level else { return nil }
        return InzageSettings(gemeente: code, identityProviders: providers, minimumLoA: level)
    }

    /// A provider that says who a person is; nobody reads who acted for an organisation.
    private static func provider(_ field: Field, _ names: DeclaredNames) -> IdentityProviderID? {
        guard let id = names.providers.resolve(field) else { return nil }
        guard names.eherkenning[id] == nil else {
            return field.refuse(
                "\(id) tells for which organisation somebody acts, not which person she is",
                "name a provider of DigiD")
        }
        guard !names.staff.contains(id) else {
            return field.refuse(
                "\(id) tells who is staff of an organisation, not which citizen she is",
                "name a provider of DigiD")
        }
        return id
    }
}

extension Field {
    /// The days that each categorie stays on a whitelist.
    fileprivate func bewaartermijnen() -> Bewaartermijnen? {
        let rows = list { field -> (String, Int)? in
            let keys = ["categorie", "dagen"]
            guard let table = Table(field, keys: keys),
                let categorie = table.required("categorie", write: "incidenteel")?.text(),
                let days = table.required("dagen", write: "365")?.integer(in: 1...36_500)
            else { return nil }
            return (categorie, days)
        }
        guard let rows else { return nil }
        guard Set(rows.map(\.0)).count == rows.count else {
            return refuse("names a categorie twice", "leave one of the two")
        }
        return Bewaartermijnen(Dictionary(uniqueKeysWithValues: rows))
    }

    /// The number of an organisation.
    func oin() -> OIN? {
        guard let text = text() else { return nil }
        guard let oin = try? OIN(text) else {
            return refuse("\(shown) is not an OIN", "write its twenty digits, in quotes")
        }
        return oin
    }
}

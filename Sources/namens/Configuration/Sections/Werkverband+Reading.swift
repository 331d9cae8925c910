import Broker
import Identity
import Mandaat

extension Werkverband {
    private static let keys = [
        "id", "naam", "uitvoerder", "identityProvider", "leden", "bijIntrekking", "whitelist", "aansluiting",
        "portals", "bronnen", "programmas",
    ]

    /// Reads an item of `samenwerkingsverbanden`.
    init?(_ field: Field, _ names: inout DeclaredNames) {
        guard let table = Table(field, keys: Self.keys) else { return nil }
        let id = table.required("id", write: "isd-zuid").flatMap {
            names.verbanden.declare(
                $0, matching: /[a-z0-9][a-z0-9-]{0,62}/, called: "the name of a samenwerkingsverband",
                write: "small letters, digits and -, such as isd-zuid")
        }
        let naam = table.required("naam", write: "ISD Zuid")?.text()
        let uitvoerder = table.required("uitvoerder", write: "\"0518\"").flatMap {
            names.gemeenten.resolve($0)
        }
        let employer = table.required("identityProvider", write: "medewerkers").flatMap {
            Self.employer($0, names)
        }
        let leden = table.required("leden", write: "[\"0518\", \"0519\"]").flatMap { Self.leden($0, names) }
        let intrekking = table["bijIntrekking"].map { $0.choice(Samenwerkingsverband.BijIntrekking.self) }
        let whitelist = table["whitelist"].map { $0.choice(WhitelistScope.self) }
        let aansluiting = table.required("aansluiting", write: "{ doelen: […], onderdelen: […] }").flatMap {
            Aansluiting($0)
        }
        let portals = table.required("portals", write: "[inkijk]")?.set { Self.portal($0, &names) }
        let bronnen = table["bronnen"].map { $0.set { names.clients.resolve($0) } } ?? []
        names.sources.formUnion(bronnen ?? [])
        let programmas =
            table["programmas"].map { list in
                list.list { Programma($0, leden: leden, uitvoerder: uitvoerder, &names) }
            } ?? []
        guard let id, let naam, let uitvoerder, let employer, let leden, intrekking != .some(nil),
            whitelist != .some(nil), let aansluiting, let portals, let bronnen, let programmas
        else { return nil }
        self.init(
            verband: Samenwerkingsverband(
                id: id, naam: naam, leden: leden, bijIntrekking: (intrekking ?? nil) ?? .anderenDoor,
                whitelist: (whitelist ?? nil) ?? .eigen),
            uitvoerder: uitvoerder, identityProvider: employer.provider, organisatie: employer.organisatie,
            aansluiting: aansluiting, portals: portals, bronnen: bronnen, programmas: programmas)
    }

    private typealias Employer = (provider: IdentityProviderID, organisatie: OIN)

    private static func employer(_ field: Field, _ names: DeclaredNames) -> Employer? {
        guard let id = names.providers.resolve(field) else { return nil }
        guard names.staff.contains(id) else {
            return field.refuse(
                "\(id) does not tell who somebody's employer is",
                "name a provider with the profile medewerker")
        }
        return names.employers[id].map { (id, $0) }
    }

    /// A portal is where staff of one samenwerkingsverband work, so that it is never asked for which one.
    private static func portal(_ field: Field, _ names: inout DeclaredNames) -> ClientID? {
        guard let id = names.clients.resolve(field) else { return nil }
        guard names.staffPortals.insert(id).inserted else {
            return field.refuse(
                "staff of another samenwerkingsverband work in \(id)", "give each a portal of its own")
        }
        return id
    }

    /// In the order in which they stand, each once.
    private static func leden(_ field: Field, _ names: DeclaredNames) -> [GemeenteCode]? {
        guard field.set({ names.gemeenten.resolve($0) }) != nil else { return nil }
        return field.list { names.gemeenten.resolve($0) }
    }
}

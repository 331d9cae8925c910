public import Identity

/// A case file: the persons the register knows, and the measures over them.
public struct ToezichtZaken: Hashable, Sendable {
    /// The persons; a measure is over one of them.
    public var personen: [RegisteredPerson]
    /// The measures, their days as written.
    public var maatregelen: [RegisteredMaatregel<ZaakDag>]
    /// The day on which somebody died, by number.
    public var overleden: [BSN: ZaakDag]

    /// Puts the parts together.
    public init(
        personen: [RegisteredPerson], maatregelen: [RegisteredMaatregel<ZaakDag>],
        overleden: [BSN: ZaakDag] = [:]
    ) {
        self.personen = personen
        self.maatregelen = maatregelen
        self.overleden = overleden
    }
}

extension ToezichtZaken: Decodable {
    private enum Key: String, CodingKey {
        case personen, maatregelen
    }

    /// Reads a case file; a person may have the key `overleden`.
    public init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: Key.self)
        let entries = try fields.decode([Entry].self, forKey: .personen)
        self.init(
            personen: entries.map(\.persoon),
            maatregelen: try fields.decode([RegisteredMaatregel<ZaakDag>].self, forKey: .maatregelen),
            overleden: Dictionary(
                entries.compactMap { entry in entry.overleden.map { (entry.persoon.bsn, $0) } },
                uniquingKeysWith: { first, _ in first }))
    }

    private struct Entry: Decodable {
        let persoon: RegisteredPerson
        let overleden: ZaakDag?

        enum Key: String, CodingKey {
            case overleden
        }

        init(from decoder: any Decoder) throws {
            persoon = try RegisteredPerson(from: decoder)
            overleden = try decoder.container(keyedBy: Key.self)
                .decodeIfPresent(ZaakDag.self, forKey: .overleden)
        }
    }
}

public import Identity

/// Who represents somebody: an organisation by one of its numbers, or a natural person.
public enum Partij: Hashable, Sendable {
    case kvk(KvKNumber)
    case rsin(RSIN)
    case bsn(BSN)

    /// Which number it is, as the wire and the database name it.
    var soort: String {
        switch self {
        case .kvk: "kvk"
        case .rsin: "rsin"
        case .bsn: "bsn"
        }
    }

    /// The digits.
    var nummer: String {
        switch self {
        case .kvk(let number): number.reveal()
        case .rsin(let number): number.reveal()
        case .bsn(let number): number.reveal()
        }
    }

    /// Takes what ``soort`` and ``nummer`` gave.
    init?(soort: String, nummer: String) {
        switch soort {
        case "kvk":
            guard let number = try? KvKNumber(nummer) else { return nil }
            self = .kvk(number)
        case "rsin":
            guard let number = try? RSIN(nummer) else { return nil }
            self = .rsin(number)
        case "bsn":
            guard let number = try? BSN(nummer) else { return nil }
            self = .bsn(number)
        default: return nil
        }
    }

    enum Key: String, CodingKey, CaseIterable {
        case kvk, rsin, bsn
        /// Branches of an office: no number of a party, but they stand beside one.
        case vestigingen
    }

    /// The numbers of one organisation, or of one person.
    static func all(in fields: KeyedDecodingContainer<Key>) throws -> Set<Partij> {
        let found = try [Key.kvk, .rsin, .bsn].compactMap { key in
            try fields.decodeIfPresent(String.self, forKey: key).map { text in
                guard let partij = Partij(soort: key.rawValue, nummer: text) else {
                    throw fields.invalid(key, "a valid number")
                }
                return partij
            }
        }
        guard !found.isEmpty, found.count == 1 || !fields.contains(.bsn) else {
            throw fields.invalid(.bsn, "the numbers of one organisation, or of one person")
        }
        return Set(found)
    }
}

extension Partij: Codable {
    /// Reads exactly one of the keys `kvk`, `rsin` and `bsn`.
    public init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: Key.self)
        guard fields.allKeys.count == 1, let key = fields.allKeys.first,
            let partij = Partij(soort: key.rawValue, nummer: try fields.decode(String.self, forKey: key))
        else {
            throw fields.invalid(fields.allKeys.first ?? .kvk, "one valid number: kvk, rsin or bsn")
        }
        self = partij
    }

    /// Writes the one key it has.
    public func encode(to encoder: any Encoder) throws {
        var fields = encoder.container(keyedBy: Key.self)
        try fields.encode(nummer, forKey: Key(rawValue: soort) ?? .kvk)
    }
}

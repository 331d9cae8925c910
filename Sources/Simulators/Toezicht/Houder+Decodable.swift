import Identity

extension Houder: Decodable where Dag: Decodable {
    private enum Key: String, CodingKey {
        case kvk, rsin, bsn, vestiging, naam, schorsingen, ontslagen, taak
    }

    /// Reads a holder: exactly one of `kvk`, `rsin` and `bsn`, and `naam`, must be there.
    public init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: Key.self)
        let numbers = fields.allKeys.filter { [.kvk, .rsin, .bsn].contains($0) }
        guard numbers.count == 1, let key = numbers.first,
            let partij = Partij(soort: key.rawValue, nummer: try fields.decode(String.self, forKey: key))
        else { throw fields.invalid(numbers.first ?? .kvk, "one valid number: kvk, rsin or bsn") }
        self.init(
            partij, vestiging: try fields.decodeIfPresent(String.self, forKey: .vestiging),
            naam: try fields.decode(String.self, forKey: .naam),
            schorsingen: try fields.decodeIfPresent([Schorsing<Dag>].self, forKey: .schorsingen) ?? [],
            ontslagen: try fields.decodeIfPresent(Dag.self, forKey: .ontslagen),
            taak: try fields.decodeIfPresent(RegisteredOmvang.self, forKey: .taak))
        guard vestiging.map(isVestiging) ?? true else { throw fields.invalid(.vestiging, "twelve digits") }
    }
}

/// Whether it is the number of a branch: twelve digits.
func isVestiging(_ text: String) -> Bool { text.wholeMatch(of: /[0-9]{12}/) != nil }

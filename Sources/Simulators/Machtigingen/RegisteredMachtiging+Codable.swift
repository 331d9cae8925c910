import Identity

extension RegisteredMachtiging: Codable {
    private enum Key: String, CodingKey {
        case id, versie, vertegenwoordigde, gemachtigde, diensten, van, tot, staat
    }

    /// Reads the wire form; `versie` and `staat` may be left out for a new one.
    public init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: Key.self)
        self.init(
            id: try fields.decode(String.self, forKey: .id),
            versie: try fields.decodeIfPresent(Int.self, forKey: .versie) ?? 1,
            vertegenwoordigde: try fields.decode(RegisteredPerson.self, forKey: .vertegenwoordigde),
            gemachtigde: try fields.bsn(.gemachtigde),
            diensten: try fields.decode([String].self, forKey: .diensten),
            van: try fields.day(.van),
            tot: try fields.decodeIfPresent(String.self, forKey: .tot) == nil ? nil : fields.day(.tot),
            staat: try fields.decodeIfPresent(Staat.self, forKey: .staat) ?? .actief)
    }

    /// Writes the wire form: every field, `tot` as null when there is none.
    public func encode(to encoder: any Encoder) throws {
        var fields = encoder.container(keyedBy: Key.self)
        try fields.encode(id, forKey: .id)
        try fields.encode(versie, forKey: .versie)
        try fields.encode(vertegenwoordigde, forKey: .vertegenwoordigde)
        try fields.encode(gemachtigde.reveal(), forKey: .gemachtigde)
        try fields.encode(diensten, forKey: .diensten)
        try fields.encode(van.description, forKey: .van)
        try fields.encode(tot?.description, forKey: .tot)
        try fields.encode(staat, forKey: .staat)
    }
}

extension RegisteredPerson: Codable {
    private enum Key: String, CodingKey {
        case bsn, aanhef, naam, geboortejaar
    }

    /// Reads the wire form.
    public init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: Key.self)
        self.init(
            bsn: try fields.bsn(.bsn),
            aanhef: try fields.decode(Aanhef.self, forKey: .aanhef),
            naam: try fields.decode(String.self, forKey: .naam),
            geboortejaar: try fields.decodeIfPresent(Int.self, forKey: .geboortejaar))
    }

    /// Writes the wire form: every field, `geboortejaar` as null when it is not known.
    public func encode(to encoder: any Encoder) throws {
        var fields = encoder.container(keyedBy: Key.self)
        try fields.encode(bsn.reveal(), forKey: .bsn)
        try fields.encode(aanhef, forKey: .aanhef)
        try fields.encode(naam, forKey: .naam)
        try fields.encode(geboortejaar, forKey: .geboortejaar)
    }
}

extension KeyedDecodingContainer {
    func bsn(_ key: Key) throws -> BSN {
        let text = try decode(String.self, forKey: key)
        guard let number = try? BSN(text) else { throw invalid(key, "nine digits that pass the eleven test") }
        return number
    }

    fileprivate func day(_ key: Key) throws -> LocalDate {
        guard let day = LocalDate(try decode(String.self, forKey: key)) else {
            throw invalid(key, "a day such as 2026-03-01")
        }
        return day
    }

    /// Says what is expected, never what was found.
    private func invalid(_ key: Key, _ expected: String) -> DecodingError {
        .dataCorruptedError(forKey: key, in: self, debugDescription: "expected \(expected)")
    }
}

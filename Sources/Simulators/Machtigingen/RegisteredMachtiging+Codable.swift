import Identity

extension RegisteredMachtiging: Codable {
    private enum Key: String, CodingKey {
        case id, versie, vertegenwoordigde, gemachtigde, diensten, van, tot, staat, overleden
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
            staat: try fields.decodeIfPresent(Staat.self, forKey: .staat) ?? .actief,
            overleden: try fields.decodeIfPresent(String.self, forKey: .overleden) == nil
                ? nil : fields.day(.overleden))
    }

    /// Writes the wire form: every field, `tot` and `overleden` as null when there is none.
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
        try fields.encode(overleden?.description, forKey: .overleden)
    }
}

/// The part that a measure, or the task of a holder, is about: diensten by UUID, and whole domains.
public struct RegisteredOmvang: Hashable, Sendable, Codable {
    /// UUIDs of diensten, lower case.
    public var diensten: [String]
    /// `financieel`, `persoonlijk` or `bedrijf`.
    public var domeinen: [String]

    /// Takes both.
    public init(diensten: [String] = [], domeinen: [String] = []) {
        self.diensten = diensten.map { $0.lowercased() }
        self.domeinen = domeinen
    }

    /// Reads both; either may be left out.
    public init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        self.init(
            diensten: try fields.decodeIfPresent([String].self, forKey: .diensten) ?? [],
            domeinen: try fields.decodeIfPresent([String].self, forKey: .domeinen) ?? [])
    }

    /// Whether a dienst may lie within it: the register does not know the domain of one, its asker does.
    func mayContain(_ dienst: String) -> Bool {
        !domeinen.isEmpty || diensten.contains(dienst.lowercased())
    }
}

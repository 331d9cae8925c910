import Identity

extension RegisteredMaatregel: Decodable where Dag: Decodable {
    private enum Key: String, CodingKey {
        case id, soort, voorlopig, vertegenwoordigde, omvang, verdeling, houders, van, tot, reden
        case toestemmingVereist, afgeschermd
    }

    /// Reads a measure of a case file; `id`, `vertegenwoordigde`, `houders` and `van` must be there.
    public init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: Key.self)
        self.init(
            id: try fields.decode(String.self, forKey: .id),
            soort: try fields.decodeIfPresent(MaatregelSoort.self, forKey: .soort) ?? .bewind,
            voorlopig: try fields.decodeIfPresent(Bool.self, forKey: .voorlopig) ?? false,
            vertegenwoordigde: try fields.bsn(.vertegenwoordigde),
            omvang: try fields.decodeIfPresent(RegisteredOmvang.self, forKey: .omvang),
            verdeling: try fields.decodeIfPresent(Verdeling.self, forKey: .verdeling) ?? .iederAfzonderlijk,
            houders: try fields.decode([Houder<Dag>].self, forKey: .houders),
            van: try fields.decode(Dag.self, forKey: .van),
            tot: try fields.decodeIfPresent(Dag.self, forKey: .tot),
            reden: try fields.decodeIfPresent(EindReden.self, forKey: .reden),
            toestemmingVereist: try fields.decodeIfPresent([String].self, forKey: .toestemmingVereist) ?? [],
            afgeschermd: try fields.decodeIfPresent(Bool.self, forKey: .afgeschermd) ?? false)
        guard id.wholeMatch(of: /[A-Za-z0-9._-]{1,100}/) != nil, id.wholeMatch(of: /[0-9]+/) == nil else {
            throw fields.invalid(.id, "up to 100 letters, digits, '.', '_' and '-', no bare number")
        }
        guard !houders.isEmpty else { throw fields.invalid(.houders, "at least one holder") }
        guard Set(toestemmingVereist).isSubset(of: acties) else {
            throw fields.invalid(.toestemmingVereist, acties.joined(separator: ", "))
        }
        guard !voorlopig || tot != nil else { throw fields.invalid(.tot, "an end, for what is provisional") }
    }
}

/// The acts that may need consent.
private let acties = ["inzien", "indienen", "wijzigen", "betalen", "bezwaar"]

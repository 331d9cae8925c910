import Identity

extension GezagZaak: Decodable {
    private enum Key: String, CodingKey {
        case minderjarige, type, ouders, derden, gezagsouder, toelichting
    }

    /// Reads a case; `minderjarige` and `type` must be there, and what that type needs.
    public init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: Key.self)
        self.init(
            try fields.decode(BrpPersoon.self, forKey: .minderjarige),
            try fields.decode(GezagType.self, forKey: .type),
            ouders: try fields.decodeIfPresent([BrpPersoon].self, forKey: .ouders) ?? [],
            derden: try fields.decodeIfPresent([BrpPersoon].self, forKey: .derden) ?? [],
            gezagsouder: fields.contains(.gezagsouder) ? try fields.bsn(.gezagsouder) : nil,
            toelichting: try fields.decodeIfPresent(String.self, forKey: .toelichting))
        guard type != .tweehoofdig || ouders.count == 2 else { throw fields.invalid(.ouders, "two parents") }
        guard ![.eenhoofdig, .gezamenlijk].contains(type) || holder != nil else {
            throw fields.invalid(.gezagsouder, "the number of one of the parents")
        }
        guard derden.count <= 2 else { throw fields.invalid(.derden, "at most two") }
        guard ![.tijdelijkGeen, .nietTeBepalen].contains(type) || toelichting != nil else {
            throw fields.invalid(.toelichting, "a text")
        }
    }
}

extension GezagZaak {
    /// The parent with authority, where one alone has it.
    var holder: BrpPersoon? {
        guard let gezagsouder else { return ouders.count == 1 ? ouders.first : nil }
        return ouders.first { $0.bsn == gezagsouder }
    }
}

extension BrpPersoon: Decodable {
    private enum Key: String, CodingKey {
        case bsn, voornamen, voorvoegsel, geslachtsnaam, geslacht, geboren
    }

    /// Reads a person; `voorvoegsel` may be left out, `geslacht` is then `O`.
    public init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: Key.self)
        self.init(
            bsn: try fields.bsn(.bsn), voornamen: try fields.decode(String.self, forKey: .voornamen),
            voorvoegsel: try fields.decodeIfPresent(String.self, forKey: .voorvoegsel),
            geslachtsnaam: try fields.decode(String.self, forKey: .geslachtsnaam),
            geslacht: try fields.decodeIfPresent(String.self, forKey: .geslacht) ?? "O",
            geboren: try fields.decode(ZaakDag.self, forKey: .geboren))
        guard ["M", "V", "O"].contains(geslacht) else { throw fields.invalid(.geslacht, "M, V or O") }
    }
}

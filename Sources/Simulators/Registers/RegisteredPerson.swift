public import Identity

/// A person as a simulated register names her.
public struct RegisteredPerson: Hashable, Sendable {
    /// Who it is.
    public let bsn: BSN
    /// `mevrouw`, `heer` or `neutraal`.
    public let aanhef: Aanhef
    /// Initials and surname, for example `J. de Vries`.
    public let naam: String
    /// Year of birth, when known.
    public let geboortejaar: Int?

    /// Puts the parts together.
    public init(bsn: BSN, aanhef: Aanhef, naam: String, geboortejaar: Int?) {
        self.bsn = bsn
        self.aanhef = aanhef
        self.naam = naam
        self.geboortejaar = geboortejaar
    }

    /// How the person is addressed.
    public enum Aanhef: String, Sendable, Codable {
        case mevrouw
        case heer
        case neutraal
    }
}

extension RegisteredPerson {
    /// Takes somebody of the demo world.
    init(_ persona: Persona) {
        self.init(
            bsn: persona.bsn, aanhef: Aanhef(rawValue: persona.formOfAddress) ?? .neutraal,
            naam: persona.initialsAndSurname, geboortejaar: persona.birthYear)
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

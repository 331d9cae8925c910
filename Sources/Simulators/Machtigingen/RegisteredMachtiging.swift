public import Identity

/// A machtiging as the simulated register keeps it.
public struct RegisteredMachtiging: Hashable, Sendable {
    /// Its name in the register and in addresses; never a number of a person.
    public let id: String
    /// Raised with every change; 1 for a new one.
    public var versie: Int
    /// Who lets the other act.
    public let vertegenwoordigde: RegisteredPerson
    /// Who may act.
    public let gemachtigde: BSN
    /// UUIDs of the diensten.
    public let diensten: [String]
    /// The first day on which it holds.
    public let van: LocalDate
    /// The first day on which it no longer holds; nil while nobody knows.
    public let tot: LocalDate?
    /// Where it stands in its life.
    public var staat: Staat
    /// The day on which who lets the other act died, as the BRP told the register.
    public let overleden: LocalDate?

    /// Puts the parts together.
    public init(
        id: String, versie: Int = 1, vertegenwoordigde: RegisteredPerson, gemachtigde: BSN,
        diensten: [String],
        van: LocalDate, tot: LocalDate?, staat: Staat = .actief, overleden: LocalDate? = nil
    ) {
        self.id = id
        self.versie = versie
        self.vertegenwoordigde = vertegenwoordigde
        self.gemachtigde = gemachtigde
        self.diensten = diensten
        self.van = van
        self.tot = tot
        self.staat = staat
        self.overleden = overleden
    }

    /// Where a machtiging stands in its life.
    public enum Staat: String, Sendable, Codable, CaseIterable {
        case aangevraagd
        case actief
        case geschorst
        case ingetrokken
        case vervallen
    }
}

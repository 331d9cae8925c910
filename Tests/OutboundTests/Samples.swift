import Foundation
import Identity
import Representation
import Simulators
import Testing

/// A machtiging of mevrouw De Vries for Anna.
func sample(
    _ id: String, gemachtigde: BSN = Cast.anna.bsn, geboortejaar: Int? = 1946,
    tot: LocalDate? = LocalDate("2031-01-01"), staat: RegisteredMachtiging.Staat = .actief
) -> RegisteredMachtiging {
    RegisteredMachtiging(
        id: id,
        vertegenwoordigde: RegisteredPerson(
            bsn: Cast.jannyDeVries.bsn, aanhef: .mevrouw, naam: "J. de Vries", geboortejaar: geboortejaar),
        gemachtigde: gemachtigde, diensten: [DemoDienst.bijzondereBijstand.uuid.uppercased()],
        van: LocalDate("2026-01-01") ?? LocalDate(.now), tot: tot, staat: staat)
}

extension RegisteredMachtiging {
    /// The same, in the words of `Representation`.
    func represented() throws -> Machtiging {
        let name = PersonName(
            formOfAddress: try #require(
                PersonName.FormOfAddress(rawValue: vertegenwoordigde.aanhef.rawValue)),
            initialsAndSurname: vertegenwoordigde.naam, birthYear: vertegenwoordigde.geboortejaar)
        return Machtiging(
            id: id, version: versie, vertegenwoordigde: Person(bsn: vertegenwoordigde.bsn, name: name),
            gemachtigde: gemachtigde, diensten: Set(diensten),
            period: try #require(Period(from: van, to: tot)),
            state: try #require(Machtiging.State(rawValue: staat.rawValue)))
    }
}

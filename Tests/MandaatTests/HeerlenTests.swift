import Foundation
import Identity
import Mandaat
import Testing

@Suite("The matrix of Heerlen")
struct HeerlenTests {
    /// As the gemeente published it: five functieprofielen have pages, and no law.
    private static let withoutGround: Set<String> = [
        "klantmedewerker-bijz-voorz-ws", "consulent-handhaving-en-debiteuren",
        "medewerker-sociale-recherche", "medewerker-uitkeringsadministratie", "juridisch-stafadviseur",
    ]

    @Test("goes in, and lint names its empty grounds and nothing else")
    func isFoundWanting() throws {
        let matrix = try MatrixText.read(try text("matrix"))
        #expect(matrix.rechten.count == 101)
        let rows = matrix.lint(under: try aansluiting()).map { bevinding in
            if case .zonderGrondslag(let recht) = bevinding { recht.profiel.rawValue } else { bevinding.code }
        }
        #expect(Set(rows) == Self.withoutGround)
        #expect(rows.count == 67)
    }

    @Test("is activated by two persons once the grounds are filled in")
    func isActivated() throws {
        let matrix = try MatrixText.read(try text("matrix"))
        let filled = Autorisatiematrix(
            rechten: matrix.rechten.map {
                Recht(
                    profiel: $0.profiel, onderdeel: $0.onderdeel,
                    grondslag: $0.grondslag.isEmpty ? "Participatiewet art. 53a" : $0.grondslag, doel: $0.doel
                )
            })
        let voorstel = Matrixvoorstel(
            id: "1", matrix: filled, door: AccountID("bo"), op: Facts.now, basis: 0)
        let version = try voorstel.geactiveerd(
            door: AccountID("ada"), na: 0, onder: try aansluiting(), at: Facts.now)
        #expect(version.nummer == 1)
    }

    private func aansluiting() throws -> Aansluiting {
        let rows = try text("onderdelen").split(whereSeparator: \.isNewline).dropFirst()
        return Aansluiting(
            doelen: [DoelID("participatiewet")],
            onderdelen: try rows.map { row in
                let fields = row.split(separator: ";").map(String.init)
                return Onderdeel(
                    id: OnderdeelID(fields[0]), naam: fields[1],
                    soort: try #require(Onderdeel.Soort(rawValue: fields[2])), isZwaar: fields[3] == "ja")
            })
    }

    private func text(_ name: String) throws -> String {
        let url = try #require(
            Bundle.module.url(forResource: name, withExtension: "csv", subdirectory: "Heerlen"))
        return try String(contentsOf: url, encoding: .utf8)
    }
}

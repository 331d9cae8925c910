import Foundation
import Identity
import Representation

/// A mother who gave her daughter a machtiging for one dienst, for March 2026.
enum Samples {
    static let dienst = "34085d78-21aa-4481-a219-b28d7f3282fc"

    static func instant(_ text: String) throws -> Date { try Date(text, strategy: .iso8601) }

    static func period(_ from: String = "2026-03-01", _ to: String? = "2026-04-01") throws -> Period {
        guard let from = LocalDate(from), let period = Period(from: from, to: to.flatMap { LocalDate($0) })
        else {
            throw NoPeriod()
        }
        return period
    }

    static func machtiging(
        of mother: String = "999991607", to daughter: String = "999990019", diensten: Set<String> = [dienst],
        period: Period? = nil, state: Machtiging.State = .actief, died: String? = nil
    ) throws -> Machtiging {
        let name = PersonName(formOfAddress: .mevrouw, initialsAndSurname: "J. de Vries", birthYear: 1941)
        return Machtiging(
            id: "m1", version: 2,
            vertegenwoordigde: Person(
                bsn: try BSN(mother), name: name, died: died.flatMap { LocalDate($0) }),
            gemachtigde: try BSN(daughter), diensten: diensten, period: try period ?? Self.period(),
            state: state)
    }

    struct NoPeriod: Error {}
}

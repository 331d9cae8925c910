import Audit
import Broker
import Foundation
import GRDB
import Identity

/// A row of `list_entry`, and one of a spool, without the list it stands on.
///
/// There may be a million of them: they are written and read by position, not by name.
struct ListEntryRow {
    static let columns = "subject, person, kenmerk, van, tot, origin"

    let entry: ListEntry

    var values: [(any DatabaseValueConvertible)?] {
        [
            entry.subject.description, entry.person.bytes, entry.kenmerk, entry.van.number, entry.tot?.number,
            entry.origin.rawValue,
        ]
    }

    init(_ entry: ListEntry) { self.entry = entry }

    /// Reads ``columns``.
    init(_ row: Row) throws {
        guard let van = LocalDate(number: row[3]), let origin = ListOrigin(rawValue: row[5]) else {
            throw UnreadableRow(table: "list_entry", column: "van")
        }
        let last: Int? = row[4]
        let tot = last.flatMap { LocalDate(number: $0) }
        guard (tot == nil) == (last == nil) else { throw UnreadableRow(table: "list_entry", column: "tot") }
        entry = ListEntry(
            subject: Pseudonym(stored: row[0]), person: Sealed(bytes: row[1]), kenmerk: row[2], van: van,
            tot: tot, origin: origin)
    }
}

extension LocalDate {
    /// Year, month and day in one number: `20260301`; later days have higher ones.
    var number: Int { (year * 100 + month) * 100 + day }

    init?(number: Int) {
        let digits = String(number)
        guard digits.utf8.count <= 8, number > 0 else { return nil }
        let text = String(repeating: "0", count: 8 - digits.utf8.count) + digits
        self.init("\(text.prefix(4))-\(text.dropFirst(4).prefix(2))-\(text.suffix(2))")
    }
}

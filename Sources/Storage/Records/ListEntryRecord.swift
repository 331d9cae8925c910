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

    /// The values of ``columns`` behind that of another.
    func arguments(after first: some DatabaseValueConvertible) -> StatementArguments {
        StatementArguments([
            first.databaseValue, entry.subject.description.databaseValue, entry.person.bytes.databaseValue,
            entry.kenmerk.databaseValue, entry.van.number.databaseValue,
            entry.tot?.number.databaseValue ?? .null, entry.origin.rawValue.databaseValue,
        ])
    }

    init(_ entry: ListEntry) { self.entry = entry }

    /// Reads ``columns``.
    init(_ row: Row) throws {
        var days = StoredDays()
        try self.init(row, &days)
    }

    /// Reads ``columns`` of one of many rows, whose days are few.
    init(_ row: Row, _ days: inout StoredDays) throws {
        guard let van = days.day(row[3]), let origin = ListOrigin(rawValue: row[5]) else {
            throw UnreadableRow(table: "list_entry", column: "van")
        }
        let last: Int? = row[4]
        let tot = last.flatMap { days.day($0) }
        guard (tot == nil) == (last == nil) else { throw UnreadableRow(table: "list_entry", column: "tot") }
        entry = ListEntry(
            subject: Pseudonym(stored: row[0]), person: Sealed(bytes: row[1]), kenmerk: row[2], van: van,
            tot: tot, origin: origin)
    }
}

/// Days that were read before: a calendar is slow.
struct StoredDays {
    private var known: [Int: LocalDate] = [:]

    mutating func day(_ number: Int) -> LocalDate? {
        if let day = known[number] { return day }
        let day = LocalDate(number: number)
        known[number] = day
        return day
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

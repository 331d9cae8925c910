import Foundation
import Identity
import SwiftCSV

/// Reads one line of a list at a time.
struct Regellezer {
    let soort: Lijstsoort
    let termijnen: Bewaartermijnen
    let delimiter: UInt8
    private var days: [ArraySlice<UInt8>: LocalDate] = [:]
    private var ends: [End: LocalDate?] = [:]

    init(_ soort: Lijstsoort, _ termijnen: Bewaartermijnen, delimiter: UInt8) {
        self.soort = soort
        self.termijnen = termijnen
        self.delimiter = delimiter
    }

    /// The entry on a line without its end.
    mutating func entry(_ line: ArraySlice<UInt8>) throws(Regelfout) -> Lijstregel {
        let fields = try Self.fields(of: line, delimiter)
        guard fields.count == soort.columns.count else { throw .fields }
        let texts = fields.compactMap { String(validating: $0, as: UTF8.self) }
        guard texts.count == fields.count else { throw .encoding }
        guard let bsn = try? BSN(texts[0]) else { throw .bsn }
        guard Lijstregel.isKenmerk(texts[1]) else { throw .kenmerk }
        guard let van = day(fields[2]) else { throw .van }
        let last = fields[3].isEmpty ? nil : day(fields[3])
        guard fields[3].isEmpty || last != nil else { throw .tot }
        let tot = end(last, van, texts[1])
        guard let entry = Lijstregel(bsn: bsn, kenmerk: texts[1], van: van, tot: tot) else { throw .period }
        return entry
    }

    /// The fields of a line, without the spaces around them. Only a quotation needs more than a cut at each delimiter.
    static func fields(
        of line: ArraySlice<UInt8>, _ delimiter: UInt8
    ) throws(Regelfout) -> [ArraySlice<UInt8>] {
        guard line.contains(UInt8(ascii: "\"")) else {
            return line.split(separator: delimiter, omittingEmptySubsequences: false).map(trimmed)
        }
        guard let text = String(validating: line, as: UTF8.self) else { throw .encoding }
        guard text.utf8.count(where: { $0 == UInt8(ascii: "\"") }).isMultiple(of: 2) else { throw .quotation }
        var rows: [[String]] = []
        do {
            let separator: CSVDelimiter = delimiter == UInt8(ascii: ";") ? .semicolon : .comma
            let file = try EnumeratedCSV(
                string: text + "\n", delimiter: separator, loadColumns: false, rowLimit: 0)
            try file.enumerateAsArray(startAt: 0, rowLimit: nil) { rows.append($0) }
        } catch { throw .quotation }
        guard rows.count == 1 else { throw .quotation }
        return rows[0].map { trimmed(Array($0.utf8)[...]) }
    }

    private static func trimmed(_ field: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        let start = field.drop { $0 == 32 }
        guard let last = start.lastIndex(where: { $0 != 32 }) else { return start }
        return start[...last]
    }

    /// A list has few different days and many lines, and a calendar is slow.
    private mutating func day(_ field: ArraySlice<UInt8>) -> LocalDate? {
        if let known = days[field] { return known }
        guard let day = LocalDate(String(decoding: field, as: UTF8.self)) else { return nil }
        if days.count >= Self.remembered { days = [:] }
        days[ArraySlice(Array(field))] = day
        return day
    }

    private mutating func end(_ last: LocalDate?, _ van: LocalDate, _ kenmerk: String) -> LocalDate? {
        guard last == nil, soort == .whitelist else { return last }
        let key = End(van: van, categorie: kenmerk)
        if let known = ends[key] { return known }
        let tot = termijnen.tot(nil, van: van, categorie: kenmerk)
        if ends.count >= Self.remembered { ends = [:] }
        ends[key] = .some(tot)
        return tot
    }

    private static let remembered = 4096

    private struct End: Hashable {
        let van: LocalDate
        let categorie: String
    }
}

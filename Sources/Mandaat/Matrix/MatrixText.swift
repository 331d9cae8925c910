import Foundation
import Identity
import SwiftCSV

/// A matrix as a file: a header and a line for each row, separated by semicolons or commas.
///
/// - Source: RFC 4180; the semicolon is what a Dutch spreadsheet writes.
public enum MatrixText {
    /// The columns, in the order in which they are written.
    public static let columns = ["profiel", "onderdeel", "doel", "grondslag"]

    /// The most octets of a ground.
    static let grondslagLimit = 500

    /// Something in a file that keeps the matrix from being read.
    public enum Fault: Error, Hashable, Sendable {
        /// The header does not name the columns.
        case header
        /// A quotation mark does not end, or stands where none may.
        case malformed
        /// Lines, from 1, with another number of fields, a name that is none, or a ground that is too long.
        case lines([Int])
    }

    /// Reads a file; nothing of it is taken when one line is wrong.
    ///
    /// - Throws: ``Fault``, naming every faulty line.
    public static func read(_ text: String) throws(Fault) -> Autorisatiematrix {
        let rows = try rows(of: text)
        guard let header = rows.first, header == columns else { throw .header }
        let faulty = rows.indices.dropFirst().filter { !isRow(rows[$0]) }
        guard faulty.isEmpty else { throw .lines(faulty.map { $0 + 1 }) }
        return Autorisatiematrix(
            rechten: rows.dropFirst().map {
                Recht(
                    profiel: ProfielID($0[0]), onderdeel: OnderdeelID($0[1]), grondslag: $0[3],
                    doel: DoelID($0[2]))
            })
    }

    /// Writes a file that reads as the same matrix.
    public static func write(_ matrix: Autorisatiematrix) -> String {
        let rows = matrix.rechten.map {
            [$0.profiel.rawValue, $0.onderdeel.rawValue, $0.doel.rawValue, $0.grondslag]
        }
        return ([columns] + rows).map { $0.map(CSVText.quoted).joined(separator: ";") + "\r\n" }.joined()
    }

    /// The fields of each line, the header first.
    private static func rows(of text: String) throws(Fault) -> [[String]] {
        var plain = text.hasPrefix("\u{FEFF}") ? String(text.dropFirst()) : text
        if plain.last?.isNewline == false { plain.append("\n") }
        // The library takes a quotation that never ends for one that ends with the file.
        guard plain.count(where: { $0 == "\"" }).isMultiple(of: 2) else { throw .malformed }
        let hasSemicolons = plain.prefix { !$0.isNewline }.contains(";")
        var rows: [[String]] = []
        do {
            let file = try EnumeratedCSV(
                string: plain, delimiter: hasSemicolons ? .semicolon : .comma, loadColumns: false, rowLimit: 0
            )
            try file.enumerateAsArray(startAt: 0, rowLimit: nil) { fields in
                rows.append(fields.map { $0.trimmingCharacters(in: .whitespaces) })
            }
        } catch { throw .malformed }
        return rows
    }

    private static func isRow(_ fields: [String]) -> Bool {
        fields.count == columns.count && fields.prefix(3).allSatisfy(StaffMember.isName)
            && fields[3].utf8.count <= grondslagLimit && fields.allSatisfy { (try? BSN($0)) == nil }
    }
}

import Foundation
import GRDB

/// The cause in words that name no stored value.
func reason(_ error: any Error) -> String {
    (error as? DatabaseError).map { "\($0.extendedResultCode) \($0.message ?? "")" } ?? "\(type(of: error))"
}

/// Whether what is stored is at fault: pages that make no sense, or a table or column that is not there.
///
/// A lock, a full disk or a missing permission is not.
func isDamage(_ error: any Error) -> Bool {
    guard let code = (error as? DatabaseError)?.resultCode else { return false }
    return [.SQLITE_CORRUPT, .SQLITE_NOTADB, .SQLITE_ERROR].contains(code)
}

/// The first hundred bytes of a SQLite file, which say whose it is even when the rest cannot be read.
enum FileHeader {
    /// Whether the application id in the header is ours.
    ///
    /// - Source: SQLite's Database File Format, 1.3: four bytes at offset 68, the most significant first.
    static func isOurs(_ path: String) -> Bool {
        guard let file = FileHandle(forReadingAtPath: path) else { return false }
        defer { try? file.close() }
        guard let header = try? file.read(upToCount: 100), header.count >= 72 else { return false }
        return header[68..<72].reduce(0) { $0 << 8 | Int($1) } == Migrations.applicationID
    }
}

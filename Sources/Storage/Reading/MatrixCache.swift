import GRDB
import Identity
import Mandaat
import Synchronization

/// The version in force of each matrix, read once: a version is never changed, and only which one counts is looked up.
///
/// It holds one version for each samenwerkingsverband that has a matrix.
final class MatrixCache: Sendable {
    private let known = Mutex<[VerbandID: Matrixversie]>([:])

    /// The version in force as the transaction sees it; nil while there is none.
    func matrix(of verband: VerbandID, in db: Database) throws -> Matrixversie? {
        guard let number = try db.matrixNumber(of: verband) else { return nil }
        if let matrix = known.withLock({ $0[verband] }), matrix.nummer == number { return matrix }
        let matrix = try db.matrix(of: verband)
        known.withLock { $0[verband] = matrix }
        return matrix
    }
}

extension Database {
    fileprivate func matrixNumber(of verband: VerbandID) throws -> Int? {
        let statement = try cachedStatement(sql: "SELECT max(number) FROM matrix WHERE verband = ?")
        return try Int.fetchOne(statement, arguments: [verband.rawValue])
    }
}

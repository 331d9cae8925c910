/// What changes when one matrix takes the place of another.
public struct Matrixverschil: Hashable, Sendable {
    /// Rows that nobody had.
    public let erbij: [Recht]
    /// Rows that are gone.
    public let eraf: [Recht]

    /// Compares two matrices; a row with another ground is gone and new.
    public init(van oud: Autorisatiematrix, naar nieuw: Autorisatiematrix) {
        let (before, after) = (Set(oud.rechten), Set(nieuw.rechten))
        erbij = nieuw.rechten.filter { !before.contains($0) }
        eraf = oud.rechten.filter { !after.contains($0) }
    }
}

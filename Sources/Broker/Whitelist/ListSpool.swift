/// Makes room to put the entries of a file in order.
public protocol ListSpooling: Sendable {
    /// An empty spool, which vanishes with its last reference.
    func spool() async throws(StoreError) -> any ListSpool
}

/// Entries of a file that are put in order, outside the memory and beside the store.
///
/// A file in order goes into the store without a search for each place; that it is whole and without faults is known
/// before the store sees any of it.
public protocol ListSpool: Sendable {
    /// Takes more entries.
    func add(_ entries: [SpooledEntry]) async throws(StoreError)
    /// Puts them in the order of their subjects; nothing is added any more.
    ///
    /// - Returns: The first lines whose subject stands on an earlier line, and how many there are.
    func sort(naming limit: Int) async throws(StoreError) -> Doubled
    /// The entries in order from that place on, 0 being the first; at most `limit`.
    func entries(from place: Int, limit: Int) async throws(StoreError) -> [ListEntry]
}

/// The lines of a file whose subject stands on an earlier line.
public struct Doubled: Hashable, Sendable {
    /// The first of them, in order.
    public let lines: [Int]
    /// How many there are.
    public let count: Int

    /// Puts both together.
    public init(lines: [Int], count: Int) {
        self.lines = lines
        self.count = count
    }
}

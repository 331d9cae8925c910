/// Everything that is wrong with a list: the first lines by number, and how many there are in all.
public struct Lijstfouten: Error, Hashable, Sendable {
    /// A line, from 1, and what is wrong with it.
    public struct Regel: Hashable, Sendable, Comparable {
        /// The header is 1.
        public let nummer: Int
        /// The first thing that is wrong.
        public let fout: Regelfout

        /// Names a line.
        public init(_ nummer: Int, _ fout: Regelfout) {
            self.nummer = nummer
            self.fout = fout
        }

        /// In the order of the file.
        public static func < (one: Self, other: Self) -> Bool { one.nummer < other.nummer }
    }

    /// The most lines that are named.
    public static let limit = 1000

    /// What is wrong with the file as a whole.
    public private(set) var bestand: [Bestandsfout] = []
    /// How many lines are faulty.
    public private(set) var aantal = 0
    private var kept: [Regel] = []

    /// Nothing is wrong yet.
    public init() {}

    /// The first faulty lines, in order.
    public var regels: [Regel] { Array(kept.sorted().prefix(Self.limit)) }

    /// Whether nothing is wrong.
    public var isEmpty: Bool { bestand.isEmpty && aantal == 0 }

    /// Adds lines of which only the first are named.
    public mutating func note(_ nummers: [Int], _ fout: Regelfout, of total: Int) {
        for nummer in nummers { note(nummer, fout) }
        aantal += max(0, total - nummers.count)
    }

    mutating func note(_ fault: Bestandsfout) { bestand.append(fault) }

    /// Adds a line; lines may come in any order.
    public mutating func note(_ nummer: Int, _ fout: Regelfout) {
        aantal += 1
        kept.append(Regel(nummer, fout))
        if kept.count >= 2 * Self.limit { kept = regels }
    }
}

public import Identity

/// How long somebody stays on a whitelist for whom no end was set; every gemeente chooses its own.
public struct Bewaartermijnen: Hashable, Sendable {
    private let dagen: [String: Int]

    /// Takes the days, at least one, for each categorie that has an end by itself.
    public init(_ dagen: [String: Int] = [:]) { self.dagen = dagen.filter { $0.value > 0 } }

    /// The day on which an entry ends: the one that was set, else the one that follows from its categorie.
    ///
    /// - Returns: Nil when neither is there.
    public func tot(_ tot: LocalDate?, van: LocalDate, categorie: String) -> LocalDate? {
        tot ?? dagen[categorie].map { van.adding(days: $0) }
    }
}

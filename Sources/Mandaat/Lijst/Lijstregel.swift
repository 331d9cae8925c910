public import Identity

/// A person on a list, whichever it is.
public struct Lijstregel: Hashable, Sendable {
    /// Who.
    public let bsn: BSN
    /// On a whitelist the categorie, on a caseload the account; at most ``kenmerkLimit`` octets, not empty.
    public let kenmerk: String
    /// The first day.
    public let van: LocalDate
    /// The first day on which she does not stand on it any more, after `van`; nil when no end was set.
    public let tot: LocalDate?

    /// The most octets of a kenmerk.
    public static let kenmerkLimit = 100

    /// Puts the parts together; nil when the kenmerk is empty or too long, or the days leave none between them.
    public init?(bsn: BSN, kenmerk: String, van: LocalDate, tot: LocalDate?) {
        guard Self.isKenmerk(kenmerk), tot.map({ van < $0 }) ?? true else { return nil }
        self.bsn = bsn
        self.kenmerk = kenmerk
        self.van = van
        self.tot = tot
    }

    /// A number of a person is no reason and no account: it would stand there unhidden.
    static func isKenmerk(_ text: String) -> Bool {
        (1...kenmerkLimit).contains(text.utf8.count) && (try? BSN(text)) == nil
    }
}

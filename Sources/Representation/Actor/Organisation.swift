public import Identity

/// An organisation by its numbers: one of the trade register, one of the tax office, or both.
public struct Organisation: Hashable, Sendable {
    /// Its number in the trade register.
    public let kvk: KvKNumber?
    /// Its tax number.
    public let rsin: RSIN?

    /// Takes its numbers; nil when there is none.
    public init?(kvk: KvKNumber?, rsin: RSIN?) {
        guard kvk != nil || rsin != nil else { return nil }
        self.kvk = kvk
        self.rsin = rsin
    }

    /// Takes its number in the trade register.
    public init(_ kvk: KvKNumber) {
        self.kvk = kvk
        rsin = nil
    }

    /// Takes its tax number.
    public init(_ rsin: RSIN) {
        kvk = nil
        self.rsin = rsin
    }
}

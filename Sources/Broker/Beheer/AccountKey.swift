public import Identity

/// Which account of staff: its name means nothing without the organisation that gave it.
public struct AccountKey: Hashable, Sendable {
    /// Its name.
    public let id: AccountID
    /// The organisation that employs her.
    public let organisatie: OIN
    /// For whom she works.
    public let werkverband: Werkverband

    /// Names an account.
    public init(_ id: AccountID, at organisatie: OIN, in werkverband: Werkverband) {
        self.id = id
        self.organisatie = organisatie
        self.werkverband = werkverband
    }
}

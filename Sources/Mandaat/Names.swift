public import Identity

/// The name of a samenwerkingsverband, for example `isd-zuid`.
public struct VerbandID: ConfiguredName {
    /// The name as written.
    public let rawValue: String
    /// Takes the name as written.
    public init(rawValue: String) { self.rawValue = rawValue }
}

/// The name of what can be consulted, for example `gba`.
public struct OnderdeelID: ConfiguredName {
    /// The name as written.
    public let rawValue: String
    /// Takes the name as written.
    public init(rawValue: String) { self.rawValue = rawValue }
}

/// The name of a purpose, for example `participatiewet`.
public struct DoelID: ConfiguredName {
    /// The name as written.
    public let rawValue: String
    /// Takes the name as written.
    public init(rawValue: String) { self.rawValue = rawValue }
}

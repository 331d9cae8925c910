/// Whom an assertion is about, as the provider names that person.
///
/// The text may be a BSN: printing a `NameID` never reveals it.
///
/// - Source: SAML Core 2.2.3.
public struct NameID: Hashable, Sendable {
    /// The whole text of the element. Audit every use.
    public let text: String
    /// The URI of its format; nil for none.
    public let format: String?
    /// The domain of the name; nil for none.
    public let nameQualifier: String?
    /// The party the name is for; nil for none.
    public let spNameQualifier: String?

    /// Takes the name as it is written.
    public init(
        text: String, format: String? = nil, nameQualifier: String? = nil, spNameQualifier: String? = nil
    ) {
        self.text = text
        self.format = format
        self.nameQualifier = nameQualifier
        self.spNameQualifier = spNameQualifier
    }

    /// The text with every character that could identify somebody replaced by a dot.
    ///
    /// The sector code of DigiD (`s00000000:`) stays readable.
    public var masked: String {
        SectoralName.prefix(of: text).map { $0 + Mask.dots } ?? Mask.dots
    }
}

extension NameID: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// Masked.
    public var description: String { "NameID(\(masked))" }
    /// Masked.
    public var debugDescription: String { description }
    /// Nothing: a dump shows no name.
    public var customMirror: Mirror { Mirror(self, children: []) }
}

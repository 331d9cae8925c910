/// One attribute as parsed; namespace declarations are not attributes.
public struct XMLAttribute: Sendable, Hashable {
    /// The local name.
    public let name: String
    /// The namespace URI; nil for an attribute without prefix.
    public let namespace: String?
    /// The normalised value.
    public let value: String
}

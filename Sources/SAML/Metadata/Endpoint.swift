/// An address of a provider and how it is spoken to.
///
/// - Source: SAML Metadata 2.2.2, 2.2.3.
public struct Endpoint: Hashable, Sendable {
    /// How it is spoken to.
    public let binding: Binding
    /// Its URL.
    public let location: String
    /// Where answers go, when that is another address.
    public let responseLocation: String?
    /// The number by which an artifact names the address.
    public let index: UInt16?
    /// Whether it is the one to take when none is named.
    public let isDefault: Bool
}

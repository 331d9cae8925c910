/// An address of a provider and how it is spoken to.
///
/// - Source: SAML Metadata 2.2.2, 2.2.3.
public struct Endpoint: Hashable, Sendable {
    public let binding: Binding
    public let location: String
    /// Where answers go, when that is another address.
    public let responseLocation: String?
    /// The number by which an artifact names the address.
    public let index: UInt16?
    public let isDefault: Bool
}

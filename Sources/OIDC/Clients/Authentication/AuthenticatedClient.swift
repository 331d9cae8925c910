public import Foundation

/// A client that proved itself; only ``authenticate(_:clients:issuer:at:)`` makes one.
public struct AuthenticatedClient: Sendable {
    /// The client.
    public let client: Client
    /// The assertion that proved it, to be consumed once; nil when a secret did.
    public let assertionID: AssertionID?

    init(_ client: Client, by assertionID: AssertionID? = nil) {
        self.client = client
        self.assertionID = assertionID
    }

    /// An assertion's name, unique within its client.
    public struct AssertionID: Hashable, Sendable {
        /// The `jti`, 1 to 256 octets.
        public let jti: String
        /// When the assertion stops being accepted: it is remembered until then.
        public let expires: Date
    }
}

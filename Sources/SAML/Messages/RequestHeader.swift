public import Foundation
import XMLSec

/// What every request of ours begins with.
///
/// - Source: SAML Core 3.2.1.
public struct RequestHeader: Hashable, Sendable {
    /// Made by ``MessageID/make(_:)``.
    public let id: String
    /// When it is sent.
    public let issueInstant: Date
    /// The address it is sent to.
    public let destination: String
    /// Our entity ID.
    public let issuer: String

    /// Names the request, its time, where it goes and who sends it.
    public init(id: String, issueInstant: Date, destination: String, issuer: String) {
        self.id = id
        self.issueInstant = issueInstant
        self.destination = destination
        self.issuer = issuer
    }

    var attributes: [Markup.Attribute] {
        [
            .init("ID", id), .init("Version", Identifier.version),
            .init("IssueInstant", Instant.write(issueInstant)), .init("Destination", destination),
        ]
    }

    var issuerElement: Markup.Node { .element(.saml("Issuer", [], [.text(issuer)])) }
}

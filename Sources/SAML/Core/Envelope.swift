import Foundation
import XMLSec

/// What every protocol message begins with.
///
/// - Source: SAML Core 3.2.1, 3.2.2.
struct MessageHeader: Sendable {
    let id: String
    let version: String
    let issueInstant: Date
    let destination: String?
    let inResponseTo: String?
    let issuer: Issuer?
}

/// The answer to an artifact: a header, a status, and the message if the artifact was known.
///
/// - Source: SAML Core 3.5.2.
struct ArtifactResponse: Sendable {
    let header: MessageHeader
    let status: Status
    let message: XMLElement?
}

/// The answer to an authentication request.
///
/// - Source: SAML Core 3.3.3.
struct Response: Sendable {
    let header: MessageHeader
    let status: Status
    /// `Assertion` and `EncryptedAssertion` elements, in order.
    let assertions: [XMLElement]
}

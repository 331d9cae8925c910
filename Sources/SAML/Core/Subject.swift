import Foundation
import XMLSec

/// Whom the assertion is about and how the bearer proves to be that person.
///
/// - Source: SAML Core 2.4.1.
struct Subject: Sendable {
    let identifier: SubjectIdentifier
    let confirmations: [SubjectConfirmation]
}

/// The name of the subject, readable or still encrypted.
enum SubjectIdentifier: Sendable {
    case none
    case name(NameID)
    case encrypted(XMLElement)
    /// A `BaseID`, whose meaning only its own type could tell.
    case unknown
}

/// One way to confirm the subject.
///
/// - Source: SAML Core 2.4.1.1, 2.4.1.2.
struct SubjectConfirmation: Hashable, Sendable {
    let method: String
    let data: Data?

    var isBearer: Bool { method.isExactly(Identifier.bearer) }

    struct Data: Hashable, Sendable {
        let recipient: String?
        let notBefore: Date?
        let notOnOrAfter: Date?
        let inResponseTo: String?
    }
}

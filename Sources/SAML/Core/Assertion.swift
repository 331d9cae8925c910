import Foundation
import XMLSec

/// What a provider says about somebody, read from bytes that were signed, but not yet judged.
///
/// - Source: SAML Core 2.3.3.
struct Assertion: Sendable {
    let id: String
    let version: String
    let issueInstant: Date
    let issuer: Issuer
    let subject: Subject
    let conditions: Conditions?
    let authnStatements: [AuthnStatement]
    let attributes: [Attribute]
    let encryptedAttributes: [XMLElement]
    /// The assertions in the advice, of which no statement is read; nil without advice.
    let advice: [AdviceAssertion]?
}

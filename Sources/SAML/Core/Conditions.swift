import Foundation

/// Under which conditions an assertion may be used.
///
/// - Source: SAML Core 2.5.1.
struct Conditions: Hashable, Sendable {
    let notBefore: Date?
    let notOnOrAfter: Date?
    /// One list a restriction: each must hold, by any of its audiences.
    let audienceRestrictions: [[String]]
    /// The names of conditions that nobody here understands.
    let unknown: [String]
}

/// One attribute of the person, with the values that are plain text.
///
/// A value with elements inside is not guessed into a text, and a value that is nil is none: both are left out.
///
/// - Source: SAML Core 2.7.3.1.
struct Attribute: Hashable, Sendable {
    let name: String
    let values: [String]
}

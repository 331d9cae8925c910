import XMLSec

/// One attribute of the person, with the values that are plain text.
///
/// A value with elements inside is not guessed into a text, and a value that is nil is none.
///
/// - Source: SAML Core 2.7.3.1.
struct Attribute: Sendable {
    let name: String
    let values: [String]
    /// The values that are one `EncryptedID` and nothing else.
    let encryptedIDs: [XMLElement]
    /// How many values are of any other structure.
    let otherValues: Int
}

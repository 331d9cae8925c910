/// Who made a message or an assertion.
///
/// - Source: SAML Core 2.2.5, 8.3.6.
struct Issuer: Hashable, Sendable {
    /// The entity ID, without the white space of XML around it.
    let entityID: String
    /// Whether the format is left out or says "entity", without qualifiers.
    let isEntity: Bool

    func names(_ entityID: String) -> Bool { isEntity && self.entityID.isExactly(entityID) }
}

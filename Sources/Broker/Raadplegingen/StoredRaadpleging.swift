public import Foundation
public import Identity
public import Mandaat

/// A raadpleging that was allowed, and the token it gave.
public struct StoredRaadpleging: Hashable, Sendable {
    /// The id of the decision.
    public let besluit: String
    /// What the token digests to.
    public let token: Digest
    /// The login it hangs on: it ends with it.
    public let session: String
    /// Whose staff.
    public let verband: VerbandID
    /// In whose name.
    public let gemeente: GemeenteCode
    /// What may be consulted.
    public let onderdeel: OnderdeelID
    /// What for.
    public let doel: DoelID
    /// The law that allows it.
    public let grondslag: String
    /// The number of the person, under seal; nil for a search by something else.
    public let represented: Sealed?
    /// When it was allowed.
    public let issuedAt: Date
    /// When the token is worth nothing any more.
    public let expiresAt: Date

    /// Puts the parts together.
    public init(
        besluit: String, token: Digest, session: String, verband: VerbandID, gemeente: GemeenteCode,
        onderdeel: OnderdeelID, doel: DoelID, grondslag: String, represented: Sealed?, issuedAt: Date,
        expiresAt: Date
    ) {
        self.besluit = besluit
        self.token = token
        self.session = session
        self.verband = verband
        self.gemeente = gemeente
        self.onderdeel = onderdeel
        self.doel = doel
        self.grondslag = grondslag
        self.represented = represented
        self.issuedAt = issuedAt
        self.expiresAt = expiresAt
    }
}

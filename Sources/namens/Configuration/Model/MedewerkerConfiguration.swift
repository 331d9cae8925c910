import Identity
import SAML

/// What a connection to an organisation's own provider has beside that to any provider.
struct MedewerkerConfiguration: Hashable, Sendable {
    /// The organisation whose staff log in there, and the only one it may speak for.
    let organisatie: OIN
    /// By what names it tells of them.
    let attributes: StaffAttributes
}

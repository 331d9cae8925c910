import Identity
import SAML

/// What a connection to eHerkenning has beside that to any provider.
struct EHerkenningConfiguration: Hashable, Sendable {
    /// Our organisation's number, which the ServiceIDs of all its diensten contain.
    let oin: OIN
    /// The herkenningsmakelaar.
    let broker: OIN
    /// What the dienstencatalogus calls our organisation.
    let organisation: String
    /// Which edition of the dienstencatalogus it is.
    let edition: ServiceCatalogue.Version
}

import Broker
import Identity
import Mandaat

/// A tenant, and how its pages look.
struct GemeenteConfiguration: Hashable, Sendable {
    let gemeente: Gemeente
    /// A stylesheet that is added to ours.
    let theme: String?
    /// How persons read who acted for them; nil when that is not offered.
    let inzage: InzageSettings?
    /// How long who has no end stays on its whitelist.
    let bewaartermijnen: Bewaartermijnen
}

/// A connection to sources: what it may be used for, and how the matrix over it is to look.
///
/// - Source: Wet SUWI 74 (doelbinding); BIO 6.1.2, 9.2.3.
public struct Aansluiting: Hashable, Sendable {
    /// The purposes it was given for.
    public let doelen: Set<DoelID>
    /// What can be consulted over it, in the order of the pages.
    public let onderdelen: [Onderdeel]
    /// Where staff must be; nil when that does not matter.
    public let netwerkzone: String?
    /// The most functieprofielen that may search by something else than a BSN.
    public let zwareProfielen: Int
    /// Whether the individual worker's caseload is the scope, in place of the whitelist.
    public let caseload: Bool
    /// How often one worker may reach outside on one day.
    public let escapesPerDag: Int

    /// Puts the parts together.
    public init(
        doelen: Set<DoelID>, onderdelen: [Onderdeel], netwerkzone: String? = nil, zwareProfielen: Int = 2,
        caseload: Bool = false,
        escapesPerDag: Int = 10
    ) {
        self.doelen = doelen
        self.onderdelen = onderdelen
        self.netwerkzone = netwerkzone
        self.zwareProfielen = zwareProfielen
        self.caseload = caseload
        self.escapesPerDag = escapesPerDag
    }

    /// Whether staff who are there may work.
    public func takes(_ zone: String?) -> Bool { netwerkzone == nil || netwerkzone == zone }

    /// The onderdeel of that name.
    public func onderdeel(_ id: OnderdeelID) -> Onderdeel? { onderdelen.first { $0.id == id } }
}

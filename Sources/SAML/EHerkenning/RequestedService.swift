/// The dienst that somebody was sent to eHerkenning for.
///
/// - Source: Afsprakenstelsel eTD 1.13, ServiceID; Service catalog.
public struct RequestedService: Hashable, Sendable {
    /// `urn:etoegang:DV:<OIN>:services:<index>`.
    public let id: String
    /// The UUID of the service definition, by which mandates are registered.
    public let uuid: String
    /// Whether an intermediary may act for the organisation (*ketenmachtiging*).
    public let allowsIntermediary: Bool

    /// Names the dienst and says whether a chain of mandates will do.
    public init(id: String, uuid: String, allowsIntermediary: Bool) {
        self.id = id
        self.uuid = uuid
        self.allowsIntermediary = allowsIntermediary
    }
}

public import Identity

/// The name of a dienst in eHerkenning: `urn:etoegang:DV:<OIN>:services:<index>`, the index from 1 up.
///
/// - Source: Afsprakenstelsel eTD 1.13, ServiceID.
public struct ServiceID: Hashable, Sendable, CustomStringConvertible {
    /// The organisation that offers it.
    public let provider: OIN
    /// Its number, by which a request names it.
    public let index: UInt16

    /// Reads the name; nil for a text of another form or an index above 65535.
    public init?(_ text: String) {
        guard let match = text.wholeMatch(of: #/urn:etoegang:DV:([0-9]{20}):services:([1-9][0-9]{0,4})/#),
            let provider = try? OIN(String(match.1)), let index = UInt16(match.2)
        else { return nil }
        self.provider = provider
        self.index = index
    }

    /// The name as it is written.
    public var description: String { "urn:etoegang:DV:\(provider):services:\(index)" }
}

/// The kinds of identifier of a belanghebbende that are taken, by the `NameQualifier` of the decrypted name.
///
/// All others are refused: BSN and PseudoID are polymorphic and not for this door, a foreign identifier is not known
/// here, and a pseudonym names no organisation that a register could be asked about.
///
/// - Source: Afsprakenstelsel eTD 1.13, Identificerende kenmerken.
public enum EntityType: String, CaseIterable, Sendable {
    /// The number in the trade register.
    case kvk = "urn:etoegang:1.9:EntityConcernedID:KvKnr"
    /// The tax number.
    case rsin = "urn:etoegang:1.9:EntityConcernedID:RSIN"

    /// Nil for a qualifier that is not, octet for octet, one of these.
    init?(of name: NameID) {
        guard let qualifier = name.nameQualifier,
            let type = Self.allCases.first(where: { $0.rawValue.isExactly(qualifier) })
        else { return nil }
        self = type
    }
}

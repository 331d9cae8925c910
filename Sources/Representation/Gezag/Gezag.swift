public import Identity

/// Who has authority over a child: one of the six outcomes of the BRP.
///
/// - Source: `BRP-API/brp-api-gezag`, the kinds of gezagsrelatie; BW 1:245 (unverified article).
public enum Gezag: Hashable, Sendable {
    /// Both parents.
    case tweehoofdigOuderlijkGezag(ouders: Set<BSN>)
    /// One parent.
    case eenhoofdigOuderlijkGezag(ouder: BSN)
    /// A parent and somebody who is no parent; nil when the BRP does not know that person's number.
    case gezamenlijkGezag(ouder: BSN, derde: BSN?)
    /// Guardians; empty when it is an institution.
    case voogdij(derden: Set<BSN>)
    /// Nobody for the time being.
    case tijdelijkGeenGezag
    /// The BRP cannot tell; why is for people to read, not for a record.
    case nietTeBepalen

    /// The natural persons who have authority.
    public var holders: Set<BSN> {
        switch self {
        case .tweehoofdigOuderlijkGezag(let ouders): ouders
        case .eenhoofdigOuderlijkGezag(let ouder): [ouder]
        case .gezamenlijkGezag(let ouder, let derde): Set([ouder, derde].compactMap(\.self))
        case .voogdij(let derden): derden
        case .tijdelijkGeenGezag, .nietTeBepalen: []
        }
    }
}

/// A child, and who has authority over it.
public struct Gezagsrelatie: Hashable, Sendable {
    /// The child.
    public let minderjarige: Person
    /// The day it was born.
    public let born: LocalDate
    /// Who has authority over it.
    public let gezag: Gezag

    /// Puts the parts together as the register gave them.
    public init(minderjarige: Person, born: LocalDate, gezag: Gezag) {
        self.minderjarige = minderjarige
        self.born = born
        self.gezag = gezag
    }
}

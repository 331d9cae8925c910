/// The natural person who logged in with eHerkenning, as a pseudonym.
///
/// It is stable for one service provider, organisation and means only: it means nothing without the organisation
/// beside it. Nothing is read from its form. Printing it never reveals it.
///
/// - Source: Afsprakenstelsel eTD 1.13, Identificerende kenmerken.
public struct ActingSubject: Hashable, Sendable {
    private let pseudonym: String

    /// Takes a pseudonym of 1 to 256 printable ASCII characters that is no bare number; nil for any other text.
    public init?(_ pseudonym: String) {
        let octets = pseudonym.utf8
        guard (1...256).contains(octets.count), octets.allSatisfy({ (0x21...0x7E).contains($0) }),
            !octets.allSatisfy({ (48...57).contains($0) })
        else { return nil }
        self.pseudonym = pseudonym
    }

    /// The pseudonym. Audit every call.
    public func reveal() -> String { pseudonym }
}

extension ActingSubject: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// Masked.
    public var description: String { "ActingSubject(•••••)" }
    /// As silent as the description.
    public var debugDescription: String { description }
    /// Empty, so that dumping is silent too.
    public var customMirror: Mirror { Mirror(self, children: []) }
}

/// A member of staff as her own organisation's provider tells of her; which natural person she is, nobody else knows.
///
/// An account means nothing without the organisation beside it. Printing her never reveals the account.
public struct StaffMember: Hashable, Sendable {
    /// Her account at the organisation. Audit every use.
    public let account: AccountID
    /// What she may do there, in the organisation's words.
    public let functieprofiel: ProfielID
    /// The organisation that employs her.
    public let organisatie: OIN
    /// Where she is; nil when the provider does not say.
    public let netwerkzone: String?

    /// Puts the parts together; nil for a text that cannot be one of them.
    ///
    /// - Parameters:
    ///   - account: 1 to 256 printable ASCII characters without spaces, and no BSN.
    ///   - functieprofiel: 1 to 128 characters without control characters, no space at either end.
    ///   - organisatie: The number of the organisation.
    ///   - netwerkzone: As ``functieprofiel``; nil for none.
    public init?(account: String, functieprofiel: String, organisatie: OIN, netwerkzone: String?) {
        guard Self.isAccount(account), Self.isName(functieprofiel), netwerkzone.map(Self.isName) ?? true
        else { return nil }
        self.account = AccountID(account)
        self.functieprofiel = ProfielID(functieprofiel)
        self.organisatie = organisatie
        self.netwerkzone = netwerkzone
    }

    /// Whether a text can be an account: a number of a citizen is none, whoever uses it so.
    public static func isAccount(_ text: String) -> Bool {
        let octets = text.utf8
        return (1...256).contains(octets.count) && octets.allSatisfy { (0x21...0x7E).contains($0) }
            && (try? BSN(text)) == nil
    }

    /// Whether a text can name a function profile or a network zone.
    public static func isName(_ text: String) -> Bool {
        guard let first = text.unicodeScalars.first, let last = text.unicodeScalars.last,
            (1...128).contains(text.count)
        else { return false }
        return ![first, last].contains(where: \.properties.isWhitespace)
            && text.unicodeScalars.allSatisfy { !isControl($0) }
    }

    private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .surrogate, .unassigned:
            true
        default: false
        }
    }
}

extension StaffMember: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// Masked.
    public var description: String { "StaffMember(•••••)" }
    /// As silent as the description.
    public var debugDescription: String { description }
    /// Empty, so that dumping is silent too.
    public var customMirror: Mirror { Mirror(self, children: []) }
}

/// A branch in the Dutch trade register (*vestigingsnummer*): twelve digits without a check digit.
public struct BranchNumber: Hashable, Sendable {
    private let digits: String

    /// Creates a number from exactly twelve ASCII digits.
    public init(_ text: String) throws(NumberFault) {
        guard isDigits(text, count: 12) else { throw .wrongLength(expected: 12) }
        digits = text
    }

    /// The twelve digits. Audit every call.
    public func reveal() -> String { digits }
}

extension BranchNumber: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// Without the digits.
    public var description: String { "BranchNumber(•••••)" }
    /// As silent as the description.
    public var debugDescription: String { description }
    /// Empty, so that dumping is silent too.
    public var customMirror: Mirror { Mirror(self, children: []) }
}

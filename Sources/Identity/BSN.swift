/// A Dutch citizen service number (*burgerservicenummer*) that passed the eleven test.
///
/// Printing a `BSN` never reveals it: `description` shows `BSN(•••••)`. Call ``reveal()``
/// where the digits must leave the process, so that `grep reveal()` lists every such place.
public struct BSN: Hashable, Sendable {
    private let digits: String

    /// Creates a number from exactly nine ASCII digits that pass the eleven test.
    public init(_ text: String) throws(NumberFault) {
        guard isDigits(text, count: 9) else { throw .wrongLength(expected: 9) }
        guard passesElevenTest(text) else { throw .failsElevenTest }
        digits = text
    }

    /// The nine digits. Audit every call.
    public func reveal() -> String { digits }
}

extension BSN: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// The value as it is written.
    public var description: String { "BSN(•••••)" }
    /// As silent as the description.
    public var debugDescription: String { description }
    /// Empty, so that dumping is silent too.
    public var customMirror: Mirror { Mirror(self, children: []) }  // `dump` is silent too
}

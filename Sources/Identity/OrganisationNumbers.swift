/// A number of the Dutch trade register (*KvK-nummer*): eight digits without a check digit.
public struct KvKNumber: Hashable, Sendable {
    private let digits: String

    /// Creates a number from exactly eight ASCII digits.
    public init(_ text: String) throws(NumberFault) {
        guard isDigits(text, count: 8) else { throw .wrongLength(expected: 8) }
        digits = text
    }

    /// The eight digits. A one-man business is a person: audit every call.
    public func reveal() -> String { digits }
}

/// A tax number of an organisation (*RSIN*) that passed the eleven test.
public struct RSIN: Hashable, Sendable {
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

/// An organisation identification number (*OIN*): twenty digits, public.
///
/// - Source: Logius, OIN-Stelsel, chapter 6.
public struct OIN: Hashable, Sendable, CustomStringConvertible {
    /// The value as it is written.
    public let description: String

    /// Creates a number from exactly twenty ASCII digits.
    public init(_ text: String) throws(NumberFault) {
        guard isDigits(text, count: 20) else { throw .wrongLength(expected: 20) }
        description = text
    }
}

extension KvKNumber: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// The value as it is written.
    public var description: String { "KvKNumber(•••••)" }
    /// As silent as the description.
    public var debugDescription: String { description }
    /// Empty, so that dumping is silent too.
    public var customMirror: Mirror { Mirror(self, children: []) }
}

extension RSIN: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// The value as it is written.
    public var description: String { "RSIN(•••••)" }
    /// As silent as the description.
    public var debugDescription: String { description }
    /// Empty, so that dumping is silent too.
    public var customMirror: Mirror { Mirror(self, children: []) }
}

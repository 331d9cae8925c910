import Foundation

/// The number that a gemeente gave a case.
///
/// It could be or hold a BSN: printing it never reveals it, and it is not stored.
public struct Zaaknummer: Hashable, Sendable {
    private let text: String

    /// Takes 1 to 100 characters that can be seen; in capitals or with spaces it is the same case.
    public init?(_ text: String) {
        guard (1...100).contains(text.count), text.unicodeScalars.allSatisfy(\.isWritten) else { return nil }
        let plain = text.precomposedStringWithCompatibilityMapping.lowercased().filter { !$0.isWhitespace }
        guard !plain.isEmpty else { return nil }
        self.text = plain
    }

    /// The number, in small letters and without spaces. Audit every call.
    public func reveal() -> String { text }
}

extension Zaaknummer: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// The value as it is written.
    public var description: String { "Zaaknummer(•••••)" }
    /// As silent as the description.
    public var debugDescription: String { description }
    /// Empty, so that dumping is silent too.
    public var customMirror: Mirror { Mirror(self, children: []) }
}

extension Unicode.Scalar {
    /// Whether it leaves a mark on paper, or the space between two.
    fileprivate var isWritten: Bool {
        guard !properties.isDefaultIgnorableCodePoint else { return false }
        return switch properties.generalCategory {
        case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator, .paragraphSeparator:
            false
        default: true
        }
    }
}

/// The opaque name by which a provider knows an employee: the same person every time, but not which person.
///
/// - Source: eTD 1.13, `urn:etoegang:core:ActingSubjectID`.
public struct ActingSubject: Hashable, Sendable {
    private let name: String

    /// Takes the name as the provider gives it; nil when it is empty.
    public init?(_ name: String) {
        guard !name.isEmpty else { return nil }
        self.name = name
    }

    /// The name. It follows a person through time: audit every call.
    public func reveal() -> String { name }
}

extension ActingSubject: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// Never the name itself.
    public var description: String { "ActingSubject(•••••)" }
    /// As silent as the description.
    public var debugDescription: String { description }
    /// Empty, so that dumping is silent too.
    public var customMirror: Mirror { Mirror(self, children: []) }
}

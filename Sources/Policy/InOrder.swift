/// A set of words that is written as a list in the order of the alphabet, so that equal sets are equal texts.
@propertyWrapper
public struct InOrder<Word>: Hashable, Sendable, Encodable
where Word: RawRepresentable & Hashable & Sendable, Word.RawValue == String {
    /// The set.
    public let wrappedValue: Set<Word>

    /// Takes a set.
    public init(wrappedValue: Set<Word>) { self.wrappedValue = wrappedValue }

    /// Writes the words, sorted.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(wrappedValue.map(\.rawValue).sorted())
    }
}

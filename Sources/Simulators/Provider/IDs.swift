import Identity

/// Makes message IDs: an underscore and 160 random bits, so that each is an NCName.
struct IDs: Sendable {
    private let randomness: Randomness

    init(_ randomness: Randomness) { self.randomness = randomness }

    /// A new one.
    func next() -> String { "_" + hexadecimal(randomness.bytes(20)) }
}

/// A signature to be made once the element stands in its document.
struct PendingSignature: Sendable, Hashable {
}

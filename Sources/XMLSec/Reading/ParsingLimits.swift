/// How large a document may be; what lies beyond is refused in time linear in its size.
struct ParsingLimits: Sendable {
    var bytes = 1 << 20
    var depth = 64
    var elements = 20_000
    var attributes = 20_000
    var attributesOfElement = 256
    var namespacesOfElement = 64
    var namespacesInScope = 256
    /// Canonicalisation repeats a URI at every element that uses it, so its length multiplies.
    var namespaceURILength = 512

    /// For what a stranger sends.
    static let message = Self()

    /// For canonical bytes, which escape and repeat more than the message they were made from.
    static let canonical = Self(bytes: 4 << 20)
}

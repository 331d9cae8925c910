/// What consulting leaves behind in the session of a browser; never a choice for the next time.
struct InkijkState: Sendable {
    /// In whose name was consulted last.
    var gemeente: String?
    /// A question that waits for a confirmation.
    var wissel: Wissel?
}

/// A question for another gemeente than the one before: it stays here until she confirms.
struct Wissel: Sendable {
    let id: String
    /// The gemeente the page named as the one before.
    let from: String
    let vraag: InkijkVraag
}

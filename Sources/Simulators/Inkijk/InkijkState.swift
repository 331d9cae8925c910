/// What consulting leaves behind in the session of a browser; never a choice for the next time.
struct InkijkState: Sendable {
    /// In whose name was consulted last.
    var gemeente: String?
    /// A question that waits for a confirmation.
    var wissel: Wissel?
    /// What may be filled in for a citizen.
    var aanvraag: Balieaanvraag?
}

/// A question for another gemeente than the one before: it stays here until she confirms.
struct Wissel: Sendable {
    let id: String
    /// The gemeente the page named as the one before.
    let from: String
    let vraag: InkijkVraag
}

/// What a member of staff may fill in for a citizen: the gateway said yes, and said who she is and that the citizen
/// was only named.
struct Balieaanvraag: Sendable {
    let id: String
    let gemeente: Inkijk.Gemeente
    /// The number of the citizen, as a page may show it.
    let burger: String
    let besluit: String
    /// What the gateway has the worker read.
    let zin: String
}

/// What the gateway said to a raadpleging.
enum InkijkBesluit: Sendable {
    /// A token for the source.
    case allowed(AllowedInkijk)
    /// What the worker reads, and what can be told to the help desk.
    case refused(InkijkRefusal)
    /// The login does not hold any more.
    case ended
}

/// What the gateway gives for a raadpleging that is allowed.
struct AllowedInkijk: Decodable, Sendable {
    let gemeente: String
    let besluit: String
    let accessToken: String
    /// `opgegeven` where the person is one that the worker fills in for, and who did not log in.
    let vastgesteld: String?
    /// What the worker is to read then.
    let detail: String?

    private enum CodingKeys: String, CodingKey {
        case gemeente, besluit, vastgesteld, detail
        case accessToken = "access_token"
    }
}

/// A refusal on its way to a page.
struct InkijkRefusal: Sendable {
    let title: String
    let detail: String
    var code: String?
}

/// The parts of a problem that a page shows.
///
/// - Source: RFC 9457.
struct InkijkProblem: Decodable, Sendable {
    let title: String?
    let detail: String?
    let code: String?
    let members: [String]?
}

/// What the source answered.
enum BronAnswer: Sendable {
    case gegevens(naam: String?)
    /// It refused, or could not be asked; the sentence is for the worker.
    case nothing(String)
}

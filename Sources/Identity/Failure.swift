/// Something that went wrong, with one face for the person and one for the operator.
public protocol Failure: Error, Sendable {
    /// A stable code for logs, records and the help page, for example `representation.register-unavailable`.
    var code: String { get }
    /// What the person reads.
    var publicText: PublicText { get }
    /// The cause in one sentence, without personal data.
    var operatorText: String { get }
}

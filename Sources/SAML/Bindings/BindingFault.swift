public import Identity

/// Why a message that a browser brought is not read.
public enum BindingFault: Failure, Equatable {
    /// Not base64, not deflated, or parameters missing, twice or of other names.
    case malformed
    /// More than 1 MiB of XML.
    case tooLarge
    /// No signature, or one that does not hold.
    case signature

    /// The most bytes of XML that are read.
    static let largestMessage = 1 << 20

    /// A stable code for the log.
    public var code: String {
        switch self {
        case .malformed: "saml.binding-malformed"
        case .tooLarge: "saml.binding-too-large"
        case .signature: "saml.binding-signature"
        }
    }

    /// What the person reads.
    public var publicText: PublicText { .startAgain }

    /// The cause, for the operator.
    public var operatorText: String {
        switch self {
        case .malformed: "the browser brought a message that is not encoded as its binding asks"
        case .tooLarge: "the browser brought a message of more than 1 MiB"
        case .signature: "the message that the browser brought is not signed by the provider"
        }
    }
}

@testable import SAML

/// Damage to the subject and its confirmations.
enum SubjectCases {
    private static let method = "Method=\"urn:oasis:names:tc:SAML:2.0:cm:bearer\""
    private static let recipient = "Recipient=\"\(World.acs)\""
    private static let ends = "Recipient=\"\(World.acs)\" NotOnOrAfter=\"2026-11-22T12:02:00Z\""
    private static let answers = "InResponseTo=\"_request\""
    private static let other =
        "<saml:SubjectConfirmation Method=\"urn:oasis:names:tc:SAML:2.0:cm:bearer\"><saml:SubjectConfirmationData "
        + "Recipient=\"https://other.example\" NotOnOrAfter=\"2026-11-22T12:02:00Z\" InResponseTo=\"_other\"/>"
        + "</saml:SubjectConfirmation>"

    static let all: [Case] = [
        Case("confirmed by a holder of a key", breaks: .subjectConfirmation) {
            $0.change(\.assertion, method, to: "Method=\"urn:oasis:names:tc:SAML:2.0:cm:holder-of-key\"")
        },
        Case("confirmed by a sender that vouches", breaks: .subjectConfirmation) {
            $0.change(\.assertion, method, to: "Method=\"urn:oasis:names:tc:SAML:2.0:cm:sender-vouches\"")
        },
        Case("confirmed by BEARER", breaks: .subjectConfirmation) {
            $0.change(\.assertion, method, to: "Method=\"urn:oasis:names:tc:SAML:2.0:cm:BEARER\"")
        },
        Case("confirmed without method", breaks: .assertionStructure) {
            $0.change(\.assertion, " " + method, to: "")
        },
        Case("not confirmed", breaks: .subjectConfirmation) {
            $0.assertion.removeSubrange(
                of: "<saml:SubjectConfirmation ", through: "</saml:SubjectConfirmation>")
        },
        Case("confirmed without data", breaks: .subjectConfirmation) {
            $0.assertion.removeSubrange(of: "<saml:SubjectConfirmationData", through: "/>")
        },
        Case("confirmed with NotBefore", breaks: .subjectConfirmation) {
            $0.change(\.assertion, recipient, to: recipient + " NotBefore=\"2026-11-22T11:00:00Z\"")
        },
        Case("for another address", breaks: .subjectRecipient) {
            $0.change(\.assertion, recipient, to: "Recipient=\"https://other.example/acs\"")
        },
        Case("for our address and a query", breaks: .subjectRecipient) {
            $0.change(\.assertion, recipient, to: "Recipient=\"\(World.acs)?x=y\"")
        },
        Case("for our address in capitals", breaks: .subjectRecipient) {
            $0.change(\.assertion, recipient, to: "Recipient=\"\(World.acs.uppercased())\"")
        },
        Case("for our address and its port", breaks: .subjectRecipient) {
            $0.change(\.assertion, recipient, to: "Recipient=\"https://login.example:443/saml/digid/acs\"")
        },
        Case("for our address and white space", breaks: .subjectRecipient) {
            $0.change(\.assertion, recipient, to: "Recipient=\" \(World.acs)\"")
        },
        Case("for an empty address", breaks: .subjectRecipient) {
            $0.change(\.assertion, recipient, to: "Recipient=\"\"")
        },
        Case("for no address", breaks: .subjectRecipient) { $0.change(\.assertion, " " + recipient, to: "") },
        Case("confirmed until just within the skew") { ends("2026-11-22T11:58:01Z", &$0) },
        Case("confirmed until the skew", breaks: .subjectNotOnOrAfter) { ends("2026-11-22T11:58:00Z", &$0) },
        Case("confirmed until yesterday", breaks: .subjectNotOnOrAfter) { ends("2026-11-21T12:00:00Z", &$0) },
        Case("confirmed without end", breaks: .subjectNotOnOrAfter) {
            $0.change(\.assertion, ends, to: recipient)
        },
        Case("confirmed until something else", breaks: .assertionStructure) { ends("tomorrow", &$0) },
        Case("answering another request", breaks: .subjectInResponseTo) {
            $0.change(\.assertion, answers, to: "InResponseTo=\"_other\"")
        },
        Case("answering a request in capitals", breaks: .subjectInResponseTo) {
            $0.change(\.assertion, answers, to: "InResponseTo=\"_REQUEST\"")
        },
        Case("answering no request", breaks: .subjectInResponseTo) {
            $0.change(\.assertion, answers + " ", to: "")
        },
        Case("answering any request, when none is given") {
            $0.expected.requestID = nil
            $0.change(\.assertion, answers, to: "InResponseTo=\"_other\"")
        },
        Case("answering no request, when none is given") {
            $0.expected.requestID = nil
            $0.change(\.assertion, answers + " ", to: "")
        },
        Case("with a confirmation for somebody else before ours") {
            $0.change(\.assertion, "</saml:NameID>", to: "</saml:NameID>\(other)")
        },
        Case("with a confirmation for somebody else behind ours") {
            $0.change(\.assertion, "</saml:Subject>", to: "\(other)</saml:Subject>")
        },
        Case("with two confirmations that each lack something", breaks: .subjectRecipient) {
            $0.change(\.assertion, recipient, to: "Recipient=\"https://other.example/acs\"")
            $0.change(\.assertion, "</saml:Subject>", to: "\(other)</saml:Subject>")
        },
        Case("with an address, which is not enforced") {
            $0.change(\.assertion, recipient, to: recipient + " Address=\"192.0.2.1\"")
        },
        Case("with key information in the confirmation, which is not read") {
            $0.change(
                \.assertion, "NotOnOrAfter=\"2026-11-22T12:02:00Z\"/></saml:SubjectConfirmation>",
                to:
                    "NotOnOrAfter=\"2026-11-22T12:02:00Z\"><x:Key xmlns:x=\"urn:x\"/></saml:SubjectConfirmationData>"
                    + "</saml:SubjectConfirmation>")
        },
        Case("with data twice in one confirmation", breaks: .assertionStructure) {
            $0.change(
                \.assertion, "</saml:SubjectConfirmation>",
                to: "<saml:SubjectConfirmationData/></saml:SubjectConfirmation>")
        },
        Case("with something unknown in the subject", breaks: .assertionStructure) {
            $0.change(\.assertion, "</saml:Subject>", to: "<saml:Evil/></saml:Subject>")
        },
        Case("with a confirmation that names somebody") {
            $0.change(
                \.assertion, "<saml:SubjectConfirmationData",
                to: "<saml:NameID>s00000000:999995224</saml:NameID><saml:SubjectConfirmationData")
        },
    ]

    private static func ends(_ instant: String, _ draft: inout Draft) {
        draft.change(\.assertion, ends, to: "\(recipient) NotOnOrAfter=\"\(instant)\"")
    }
}

@testable import SAML

/// Damage to the response around the assertion.
enum MessageCases {
    private static let sent = "Version=\"2.0\" IssueInstant=\"2026-11-22T12:00:00Z\""
    private static let issuer = "<saml:Issuer>\(World.provider)</saml:Issuer>"
    private static let destination = " Destination=\"\(World.acs)\""
    private static let signed: @Sendable () -> Draft = { Draft(signed: [.response]) }
    private static let artifact: @Sendable () -> Draft = {
        Draft(.artifactResponse, signed: [.artifactResponse])
    }

    static let all: [Case] = [
        Case("of version 1.1", breaks: .messageVersion) {
            $0.change(\.response, "Version=\"2.0\"", to: "Version=\"1.1\"")
        },
        Case("without version", breaks: .messageStructure) {
            $0.change(\.response, "Version=\"2.0\" ", to: "")
        },
        Case("without ID", breaks: .messageStructure) { $0.change(\.response, "ID=\"_response\" ", to: "") },
        Case("with an ID with a quote", breaks: .messageStructure) {
            $0.change(\.response, "ID=\"_response\"", to: "ID=\"_response'\"")
        },
        Case("sent two minutes from now") { at("2026-11-22T12:02:00Z", &$0) },
        Case("sent more than two minutes from now", breaks: .messageIssueInstant) {
            at("2026-11-22T12:02:01Z", &$0)
        },
        Case("sent almost a day ago") { at("2026-11-21T12:00:01Z", &$0) },
        Case("sent a day ago", breaks: .messageIssueInstant) { at("2026-11-21T12:00:00Z", &$0) },
        Case("sent at no instant", breaks: .messageStructure) {
            $0.change(\.response, sent, to: "Version=\"2.0\"")
        },
        Case("sent without zone", breaks: .messageStructure) { at("2026-11-22T12:00:00", &$0) },
        Case("by another issuer", breaks: .messageIssuer) {
            $0.change(\.response, issuer, to: "<saml:Issuer>https://evil.example</saml:Issuer>")
        },
        Case("by an issuer with another format", breaks: .messageIssuer) {
            $0.change(\.response, "<saml:Issuer>", to: "<saml:Issuer Format=\"urn:x\">")
        },
        Case("by an issuer between white space") {
            $0.change(\.response, issuer, to: "<saml:Issuer>\n\(World.provider)\n</saml:Issuer>")
        },
        Case("by nobody, unsigned") { $0.change(\.response, issuer, to: "") },
        Case("by nobody, around an artifact", from: artifact) { $0.change(\.response, issuer, to: "") },
        Case("to another address", breaks: .messageDestination) {
            $0.change(\.response, destination, to: " Destination=\"https://other.example\"")
        },
        Case("to another address, signed", breaks: .messageDestination, from: signed) {
            $0.change(\.response, destination, to: " Destination=\"https://other.example\"")
        },
        Case("to another address, around an artifact", breaks: .messageDestination, from: artifact) {
            $0.change(\.response, destination, to: " Destination=\"https://other.example\"")
        },
        Case("to an empty address", breaks: .messageDestination) {
            $0.change(\.response, destination, to: " Destination=\"\"")
        },
        Case("to our address and a slash", breaks: .messageDestination) {
            $0.change(\.response, destination, to: " Destination=\"\(World.acs)/\"")
        },
        Case("to no address, unsigned") { $0.change(\.response, destination, to: "") },
        Case("to no address, signed", breaks: .messageDestination, from: signed) {
            $0.change(\.response, destination, to: "")
        },
        Case("to no address, around an artifact", from: artifact) {
            $0.change(\.response, destination, to: "")
        },
        Case("answering another request", breaks: .messageInResponseTo) {
            $0.change(\.response, "InResponseTo=\"_request\"", to: "InResponseTo=\"_other\"")
        },
        Case("answering no request", breaks: .messageInResponseTo) {
            $0.change(\.response, " InResponseTo=\"_request\"", to: "")
        },
        Case("answering an empty request", breaks: .messageInResponseTo) {
            $0.change(\.response, "InResponseTo=\"_request\"", to: "InResponseTo=\"\"")
        },
        Case("answering another request, when none is given") {
            $0.expected.requestID = nil
            $0.change(\.response, "InResponseTo=\"_request\"", to: "InResponseTo=\"_other\"")
        },
        Case("with extensions, which are not read") {
            $0.change(
                \.response, "<samlp:Status>",
                to: "<samlp:Extensions><x:y xmlns:x=\"urn:x\"/></samlp:Extensions><samlp:Status>")
        },
        Case("with extensions twice", breaks: .messageStructure) {
            $0.change(
                \.response, "<samlp:Status>", to: "<samlp:Extensions/><samlp:Extensions/><samlp:Status>")
        },
        Case("with something unknown", breaks: .messageStructure) {
            $0.change(\.response, "</samlp:Response>", to: "<samlp:Evil/></samlp:Response>")
        },
        Case("with text beside its elements", breaks: .messageStructure) {
            $0.change(\.response, "</samlp:Response>", to: "text</samlp:Response>")
        },
        Case("with an instruction beside its elements", breaks: .messageStructure) {
            $0.change(\.response, "</samlp:Response>", to: "<?x y?></samlp:Response>")
        },
        Case("with a comment beside its elements") {
            $0.change(\.response, "</samlp:Response>", to: "<!-- x --></samlp:Response>")
        },
        Case("with its status behind the assertion", breaks: .messageStructure) {
            let status = $0.response.removeSubrange(of: "<samlp:Status>", through: "</samlp:Status>")
            $0.change(\.response, "</samlp:Response>", to: "\(status)</samlp:Response>")
        },
        Case("without status", breaks: .messageStructure) {
            $0.response.removeSubrange(of: "<samlp:Status>", through: "</samlp:Status>")
        },
        Case("with two issuers", breaks: .messageStructure) {
            $0.change(\.response, issuer, to: issuer + issuer)
        },
        Case("that is an artifact response", breaks: .messageStructure, from: artifact) {
            $0.input = .artifactResponse
            $0.after = { _ in Template.response }
        },
        Case("in another namespace", breaks: .messageStructure) {
            $0.change(\.response, "SAML:2.0:protocol", to: "SAML:1.0:protocol")
        },
        Case("without assertion", breaks: .assertionSingle) { draft in
            draft.signed = []
            draft.change(\.response, "{{assertion}}", to: "")
        },
        Case("with the assertion twice", breaks: .assertionSingle) { draft in
            draft.after = { text in
                var copy = text
                let assertion = copy.removeSubrange(of: "<saml:Assertion ", through: "</saml:Assertion>")
                return text.replacing("</samlp:Response>", with: "\(assertion)</samlp:Response>")
            }
        },
        Case("with metadata past its validity", breaks: .metadataValidUntil) {
            $0.metadataValidUntil = "2026-11-22T12:00:00Z"
        },
        Case("with metadata that is just valid") { $0.metadataValidUntil = "2026-11-22T12:00:01Z" },
    ]

    private static func at(_ instant: String, _ draft: inout Draft) {
        draft.change(\.response, sent, to: "Version=\"2.0\" IssueInstant=\"\(instant)\"")
    }
}

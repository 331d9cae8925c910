@testable import SAML

/// Damage to the artifact response around the response.
enum ArtifactCases {
    private static let start: @Sendable () -> Draft = {
        Draft(.artifactResponse, signed: [.assertion, .artifactResponse])
    }
    private static let sent = "Version=\"2.0\" IssueInstant=\"2026-11-22T12:00:00Z\""
    private static let issuer = "<saml:Issuer>\(World.provider)</saml:Issuer>"

    static let all: [Case] = [
        artifact("untouched") { _ in },
        artifact("signed alone") { $0.signed = [.artifactResponse] },
        artifact("not signed, around a signed assertion") { $0.signed = [.assertion] },
        artifact("not signed, around a signed response") { $0.signed = [.response] },
        artifact("signed on all three") { $0.signed = [.assertion, .response, .artifactResponse] },
        artifact("signed nowhere", breaks: .signaturePresent) { $0.signed = [] },
        artifact("without envelope") { $0.envelope = nil },
        artifact("of version 1.1", breaks: .artifactVersion) {
            $0.change(\.artifactResponse, "Version=\"2.0\"", to: "Version=\"1.1\"")
        },
        artifact("sent more than two minutes from now", breaks: .artifactIssueInstant) {
            $0.change(\.artifactResponse, sent, to: "Version=\"2.0\" IssueInstant=\"2026-11-22T12:02:01Z\"")
        },
        artifact("sent a day ago", breaks: .artifactIssueInstant) {
            $0.change(\.artifactResponse, sent, to: "Version=\"2.0\" IssueInstant=\"2026-11-21T12:00:00Z\"")
        },
        artifact("by another issuer", breaks: .artifactIssuer) {
            $0.change(\.artifactResponse, issuer, to: "<saml:Issuer>https://evil.example</saml:Issuer>")
        },
        artifact("by nobody", breaks: .artifactIssuer) {
            $0.signed = [.assertion]
            $0.change(\.artifactResponse, issuer, to: "")
        },
        artifact("by an issuer between white space") {
            $0.change(\.artifactResponse, issuer, to: "<saml:Issuer>\n \(World.provider)\n</saml:Issuer>")
        },
        artifact("answering another question", breaks: .artifactInResponseTo) {
            $0.change(\.artifactResponse, "InResponseTo=\"_resolve\"", to: "InResponseTo=\"_other\"")
        },
        artifact("answering no question", breaks: .artifactInResponseTo) {
            $0.change(\.artifactResponse, " InResponseTo=\"_resolve\"", to: "")
        },
        artifact("answering any question, when none is given") {
            $0.expected.artifactResolveID = nil
            $0.change(\.artifactResponse, "InResponseTo=\"_resolve\"", to: "InResponseTo=\"_other\"")
        },
        artifact("without ID", breaks: .messageStructure) {
            $0.signed = [.assertion]
            $0.change(\.artifactResponse, "ID=\"_artifact\" ", to: "")
        },
        artifact("with extensions") {
            $0.change(\.artifactResponse, "<samlp:Status>", to: "<samlp:Extensions/><samlp:Status>")
        },
        artifact("with two responses", breaks: .messageStructure) {
            $0.change(\.artifactResponse, "{{response}}", to: "{{response}}<samlp:Response/>")
        },
        artifact("with the assertion beside the response", breaks: .messageStructure) {
            $0.change(\.artifactResponse, "{{response}}", to: "{{response}}<saml:Assertion/>")
        },
        artifact("with another message in it", breaks: .messageStructure) {
            $0.change(\.artifactResponse, "{{response}}", to: "<samlp:LogoutResponse/>")
            $0.signed = []
        },
        artifact("in an envelope with an empty header") {
            $0.envelope = $0.envelope?.replacing("<soapenv:Body>", with: "<soapenv:Header/><soapenv:Body>")
        },
        artifact("in an envelope with a header for others") {
            $0.envelope = $0.envelope?.replacing(
                "<soapenv:Body>",
                with: "<soapenv:Header><x:y xmlns:x=\"urn:x\"/></soapenv:Header><soapenv:Body>")
        },
        artifact("in an envelope with a header that must be understood", breaks: .messageStructure) {
            $0.envelope = $0.envelope?.replacing(
                "<soapenv:Body>",
                with:
                    "<soapenv:Header><x:y xmlns:x=\"urn:x\" soapenv:mustUnderstand=\"1\"/></soapenv:Header><soapenv:Body>"
            )
        },
        artifact("in an envelope with two bodies", breaks: .messageStructure) {
            $0.envelope = $0.envelope?.replacing("</soapenv:Body>", with: "</soapenv:Body><soapenv:Body/>")
        },
        artifact("in an envelope without body", breaks: .messageStructure) {
            $0.signed = []
            $0.envelope = "<soapenv:Envelope xmlns:soapenv=\"http://schemas.xmlsoap.org/soap/envelope/\"/>"
        },
        artifact("in a body with two messages", breaks: .messageStructure) {
            $0.envelope = $0.envelope?.replacing(
                "</soapenv:Body>",
                with:
                    "<samlp:ArtifactResponse xmlns:samlp=\"urn:oasis:names:tc:SAML:2.0:protocol\"/></soapenv:Body>"
            )
        },
        artifact("in a SOAP fault", breaks: .messageStructure) {
            $0.signed = []
            $0.envelope = $0.envelope?.replacing("{{artifactResponse}}", with: "<soapenv:Fault/>")
        },
        artifact("in an envelope of SOAP 1.2", breaks: .messageStructure) {
            $0.envelope = $0.envelope?.replacing(
                "http://schemas.xmlsoap.org/soap/envelope/", with: "http://www.w3.org/2003/05/soap-envelope")
        },
        artifact("whose assertion alone is for somebody else", breaks: .assertionAudience) {
            $0.change(
                \.assertion, "<saml:Audience>\(World.service)", to: "<saml:Audience>https://other.example")
        },
        artifact("whose response answers another request", breaks: .messageInResponseTo) {
            $0.change(\.response, "InResponseTo=\"_request\"", to: "InResponseTo=\"_other\"")
        },
        artifact("taken for a response", breaks: .messageStructure) {
            $0.input = .response; $0.signed = [];
            $0.after = { _ in Template.artifactResponse.replacing("{{response}}", with: "") }
        },
    ]

    private static func artifact(
        _ name: String, breaks broken: CheckName..., change: @escaping @Sendable (inout Draft) -> Void
    ) -> Case {
        Case(name, broken, from: start, change)
    }
}

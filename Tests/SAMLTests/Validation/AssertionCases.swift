@testable import SAML

/// Damage to what every assertion begins with.
enum AssertionCases {
    private static let issued = "ID=\"_assertion\" Version=\"2.0\" IssueInstant=\"2026-11-22T12:00:00Z\""
    private static let issuer = "<saml:Issuer>\(World.provider)</saml:Issuer>"
    private static let inResponse: @Sendable () -> Draft = { Draft(signed: [.response]) }

    static let all: [Case] = [
        Case("untouched") { _ in },
        Case("of version 1.1", breaks: .assertionVersion) {
            $0.change(\.assertion, "Version=\"2.0\"", to: "Version=\"1.1\"")
        },
        Case("of version 2", breaks: .assertionVersion) {
            $0.change(\.assertion, "Version=\"2.0\"", to: "Version=\"2\"")
        },
        Case("of version 2.0 and a space", breaks: .assertionVersion) {
            $0.change(\.assertion, "Version=\"2.0\"", to: "Version=\"2.0 \"")
        },
        Case("without version", breaks: .assertionStructure) {
            $0.change(\.assertion, " Version=\"2.0\"", to: "")
        },
        Case("with an empty version", breaks: .assertionStructure) {
            $0.change(\.assertion, "Version=\"2.0\"", to: "Version=\"\"")
        },
        Case("without ID, in a signed response", breaks: .assertionStructure, from: inResponse) {
            $0.change(\.assertion, "ID=\"_assertion\" ", to: "")
        },
        Case("with an empty ID, in a signed response", breaks: .assertionStructure, from: inResponse) {
            $0.change(\.assertion, "ID=\"_assertion\" ", to: "ID=\"\" ")
        },
        Case("with an ID that is no NCName", breaks: .assertionStructure, from: inResponse) {
            $0.change(\.assertion, "ID=\"_assertion\" ", to: "ID=\"1'; drop table replay\" ")
        },
        Case("with an ID that begins with a digit", breaks: .assertionStructure, from: inResponse) {
            $0.change(\.assertion, "ID=\"_assertion\" ", to: "ID=\"1assertion\" ")
        },
        Case("with an ID of 256 characters", from: inResponse) {
            $0.change(\.assertion, "ID=\"_assertion\"", to: "ID=\"_\(String(repeating: "a", count: 255))\"")
        },
        Case("with an ID of 257 characters", breaks: .assertionStructure, from: inResponse) {
            $0.change(\.assertion, "ID=\"_assertion\"", to: "ID=\"_\(String(repeating: "a", count: 256))\"")
        },
        Case("with an ID in another namespace only", breaks: .assertionStructure, from: inResponse) {
            $0.change(\.assertion, " ID=\"_assertion\"", to: " xmlns:x=\"urn:x\" x:ID=\"_assertion\"")
        },
        Case("without IssueInstant", breaks: .assertionStructure) {
            $0.change(\.assertion, issued, to: "ID=\"_assertion\" Version=\"2.0\"")
        },
        Case("issued two minutes from now") { at("2026-11-22T12:02:00Z", &$0) },
        Case("issued more than two minutes from now", breaks: .assertionIssueInstant) {
            at("2026-11-22T12:02:01Z", &$0)
        },
        Case("issued almost a day ago") { at("2026-11-21T12:00:01Z", &$0) },
        Case("issued a day ago", breaks: .assertionIssueInstant) { at("2026-11-21T12:00:00Z", &$0) },
        Case("issued a year ago", breaks: .assertionIssueInstant) { at("2025-11-22T12:00:00Z", &$0) },
        Case("issued with a fraction of a second") { at("2026-11-22T11:59:59.123456789Z", &$0) },
        Case("issued in another zone") { at("2026-11-22T13:00:00+01:00", &$0) },
        Case("issued an hour from now in the words of a zone", breaks: .assertionIssueInstant) {
            at("2026-11-22T12:30:00-01:00", &$0)
        },
        Case("issued without a zone", breaks: .assertionStructure) { at("2026-11-22T12:00:00", &$0) },
        Case("issued on a day", breaks: .assertionStructure) { at("2026-11-22", &$0) },
        Case("issued on a day that does not exist", breaks: .assertionStructure) {
            at("2026-11-31T12:00:00Z", &$0)
        },
        Case("issued at second sixty", breaks: .assertionStructure) { at("2026-11-22T11:59:60Z", &$0) },
        Case("issued in RFC 1123", breaks: .assertionStructure) {
            at("Sun, 22 Nov 2026 12:00:00 GMT", &$0)
        },
        Case("issued in epoch seconds", breaks: .assertionStructure) { at("1795348800", &$0) },
        Case("of another issuer", breaks: .assertionIssuer) {
            $0.change(\.assertion, issuer, to: "<saml:Issuer>https://evil.example</saml:Issuer>")
        },
        Case("of an issuer in capitals", breaks: .assertionIssuer) {
            $0.change(\.assertion, issuer, to: "<saml:Issuer>\(World.provider.uppercased())</saml:Issuer>")
        },
        Case("of an issuer with a slash more", breaks: .assertionIssuer) {
            $0.change(\.assertion, issuer, to: "<saml:Issuer>\(World.provider)/</saml:Issuer>")
        },
        Case("of an issuer that begins like ours", breaks: .assertionIssuer) {
            $0.change(\.assertion, issuer, to: "<saml:Issuer>\(World.provider).evil.example</saml:Issuer>")
        },
        Case("of an issuer with an escape", breaks: .assertionIssuer) {
            $0.change(
                \.assertion, issuer, to: "<saml:Issuer>https://idp.example/saml%2Fmetadata</saml:Issuer>")
        },
        Case("of an issuer with a no-break space", breaks: .assertionIssuer) {
            $0.change(\.assertion, issuer, to: "<saml:Issuer>\(World.provider)\u{A0}</saml:Issuer>")
        },
        Case("of an issuer between white space") {
            $0.change(\.assertion, issuer, to: "<saml:Issuer>\n\t \(World.provider) \n</saml:Issuer>")
        },
        Case("of an issuer with the format of entities") { format("entity", &$0) },
        Case("of an issuer with the format of persons", breaks: .assertionIssuer) {
            format("persistent", &$0)
        },
        Case("of an issuer with a qualifier", breaks: .assertionIssuer) {
            $0.change(
                \.assertion, issuer,
                to: "<saml:Issuer NameQualifier=\"https://x.example\">\(World.provider)</saml:Issuer>")
        },
        Case("of an issuer cut by a comment") {
            $0.change(
                \.assertion, issuer,
                to: "<saml:Issuer>https://idp.example<!-- x -->/saml/metadata</saml:Issuer>")
        },
        Case("of an issuer cut by an instruction", breaks: .assertionStructure) {
            $0.change(
                \.assertion, issuer, to: "<saml:Issuer>https://idp.example<?x y?>/saml/metadata</saml:Issuer>"
            )
        },
        Case("of an empty issuer", breaks: .assertionStructure) {
            $0.change(\.assertion, issuer, to: "<saml:Issuer> </saml:Issuer>")
        },
        Case("without issuer, in a signed response", breaks: .assertionStructure, from: inResponse) {
            $0.change(\.assertion, issuer, to: "")
        },
        Case("with two issuers", breaks: .assertionStructure, from: inResponse) {
            $0.change(\.assertion, issuer, to: issuer + issuer)
        },
        Case("without subject", breaks: .assertionStructure) {
            $0.assertion.removeSubrange(of: "<saml:Subject>", through: "</saml:Subject>")
        },
        Case("with a child that the schema does not know", breaks: .assertionStructure) {
            $0.change(\.assertion, "<saml:Conditions", to: "<saml:Evil/><saml:Conditions")
        },
        Case("with a child of another namespace", breaks: .assertionStructure) {
            $0.change(\.assertion, "<saml:Conditions", to: "<x:Evil xmlns:x=\"urn:x\"/><saml:Conditions")
        },
        Case("with text between its elements", breaks: .assertionStructure) {
            $0.change(\.assertion, "<saml:Conditions", to: "text<saml:Conditions")
        },
        Case("with an instruction between its elements", breaks: .assertionStructure) {
            $0.change(\.assertion, "<saml:Conditions", to: "<?x y?><saml:Conditions")
        },
        Case("with a comment between its elements") {
            $0.change(\.assertion, "<saml:Conditions", to: "<!-- x --><saml:Conditions")
        },
        Case("with the subject behind the conditions", breaks: .assertionStructure) {
            let subject = $0.assertion.removeSubrange(of: "<saml:Subject>", through: "</saml:Subject>")
            $0.change(\.assertion, "</saml:Conditions>", to: "</saml:Conditions>\(subject)")
        },
        Case("with two subjects", breaks: .assertionStructure) {
            $0.change(
                \.assertion, "<saml:Subject>",
                to: "<saml:Subject><saml:NameID>x</saml:NameID></saml:Subject><saml:Subject>")
        },
        Case("with conditions twice", breaks: .assertionStructure) {
            $0.change(\.assertion, "<saml:AuthnStatement", to: "<saml:Conditions/><saml:AuthnStatement")
        },
        Case("with a decision about authorisation, which is not read") {
            $0.change(
                \.assertion, "<saml:AuthnStatement",
                to: "<saml:AuthzDecisionStatement Resource=\"x\" Decision=\"Permit\"/><saml:AuthnStatement")
        },
    ]

    private static func at(_ instant: String, _ draft: inout Draft) {
        draft.change(
            \.assertion, issued, to: "ID=\"_assertion\" Version=\"2.0\" IssueInstant=\"\(instant)\"")
    }

    private static func format(_ name: String, _ draft: inout Draft) {
        draft.change(
            \.assertion, "<saml:Issuer>",
            to: "<saml:Issuer Format=\"urn:oasis:names:tc:SAML:2.0:nameid-format:\(name)\">")
    }
}

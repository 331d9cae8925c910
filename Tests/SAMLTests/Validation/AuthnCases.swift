@testable import SAML

/// Damage to the statements about the login, and the levels.
enum AuthnCases {
    private static let instant = "AuthnInstant=\"2026-11-22T12:00:00Z\""
    private static let midden = "MobileTwoFactorContract"
    private static let reference =
        "<saml:AuthnContextClassRef>\(World.classes)\(midden)</saml:AuthnContextClassRef>"

    static let all: [Case] = [
        Case("without a statement that anybody logged in", breaks: .authnStatement) {
            $0.assertion.removeSubrange(of: "<saml:AuthnStatement", through: "</saml:AuthnStatement>")
        },
        Case("about a login two minutes from now") { login("2026-11-22T12:02:00Z", &$0) },
        Case("about a login more than two minutes from now", breaks: .authnInstant) {
            login("2026-11-22T12:02:01Z", &$0)
        },
        Case("about a login this morning") { login("2026-11-22T05:00:00Z", &$0) },
        Case("about a login yesterday", breaks: .authnInstant) { login("2026-11-21T12:00:00Z", &$0) },
        Case("about a login longer ago than was asked", breaks: .authnInstant) {
            $0.expected.authenticationAge = 60
            login("2026-11-22T11:56:59Z", &$0)
        },
        Case("about a login at no instant", breaks: .assertionStructure) {
            $0.change(\.assertion, instant + " ", to: "")
        },
        Case("about a login at an empty instant", breaks: .assertionStructure) { login("", &$0) },
        Case("about a login without zone", breaks: .assertionStructure) { login("2026-11-22T12:00:00", &$0) },
        Case("about a session that goes on") { session("2026-11-22T14:00:00Z", &$0) },
        Case("about a session that just ended, within the skew") { session("2026-11-22T11:58:01Z", &$0) },
        Case("about a session that ended", breaks: .authnSession) { session("2026-11-22T11:58:00Z", &$0) },
        Case("without session index") { $0.change(\.assertion, " SessionIndex=\"_session\"", to: "") },
        Case("with the address of the person, which is not enforced") {
            $0.change(
                \.assertion, "<saml:AuthnContext>",
                to: "<saml:SubjectLocality Address=\"192.0.2.1\"/><saml:AuthnContext>")
        },
        Case("with authorities") {
            $0.change(
                \.assertion, reference,
                to: reference + "<saml:AuthenticatingAuthority>x</saml:AuthenticatingAuthority>"
                    + "<saml:AuthenticatingAuthority>y</saml:AuthenticatingAuthority>")
        },
        Case("without context", breaks: .assertionStructure) {
            $0.assertion.removeSubrange(of: "<saml:AuthnContext>", through: "</saml:AuthnContext>")
        },
        Case("with an empty context", breaks: .assertionStructure) {
            $0.change(\.assertion, reference, to: "")
        },
        Case("with a declaration in place of a class", breaks: .authnLevel) {
            $0.change(
                \.assertion, reference, to: "<saml:AuthnContextDeclRef>urn:x</saml:AuthnContextDeclRef>")
        },
        Case("with an empty class", breaks: .assertionStructure) {
            $0.change(\.assertion, reference, to: "<saml:AuthnContextClassRef/>")
        },
        Case("with two classes in one context", breaks: .assertionStructure) {
            $0.change(\.assertion, reference, to: reference + reference)
        },
        Case("at the level that was asked") { level(midden, &$0) },
        Case("at a higher level") { level("Smartcard", &$0) },
        Case("at the highest level") { level("SmartcardPKI", &$0) },
        Case("at a lower level", breaks: .authnLevel) { level("PasswordProtectedTransport", &$0) },
        Case("at a lower level, when none was asked") {
            $0.expected.minimumLevel = nil
            level("PasswordProtectedTransport", &$0)
        },
        Case("at no level that DigiD has, when none was asked", breaks: .authnLevel) {
            $0.expected.minimumLevel = nil
            level("Kerberos", &$0)
        },
        Case("at a level that begins like a higher one", breaks: .authnLevel) { level("SmartcardPKIx", &$0) },
        Case("at a level in capitals", breaks: .authnLevel) { level("SMARTCARDPKI", &$0) },
        Case("at a level with a look-alike letter", breaks: .authnLevel) {
            level("SmartcardP\u{212A}I", &$0)
        },
        Case("at a level between white space", breaks: .authnLevel) { level("Smartcard\n", &$0) },
        Case("at a level cut by a comment") { level("Smartcard<!-- x -->PKI", &$0) },
        Case("at Smartcard, when SmartcardPKI was asked", breaks: .authnLevel) {
            $0.expected.minimumLevel = World.classes + "SmartcardPKI"
            level("Smartcard", &$0)
        },
        Case("at the level that was asked in the words of eIDAS") {
            $0.expected.minimumLevel = "http://eidas.europa.eu/LoA/substantial"
            level("Smartcard", &$0)
        },
        Case("below the level that was asked in the words of eIDAS", breaks: .authnLevel) {
            $0.expected.minimumLevel = "http://eidas.europa.eu/LoA/high"
            level("Smartcard", &$0)
        },
        Case("at a level of eIDAS, which DigiD 3.x does not write", breaks: .authnLevel) {
            $0.change(\.assertion, World.classes + midden, to: "http://eidas.europa.eu/LoA/high")
        },
        Case("at any level, when one nobody knows was asked", breaks: .authnLevel) {
            $0.expected.minimumLevel = "urn:unknown"
            level("SmartcardPKI", &$0)
        },
        Case("with a second statement at a lower level", breaks: .authnLevel) {
            secondStatement("PasswordProtectedTransport", &$0)
        },
        Case("with a second statement at a higher level") { secondStatement("SmartcardPKI", &$0) },
        Case("with a second statement at an unknown level", breaks: .authnLevel) {
            secondStatement("X", &$0)
        },
        Case("about one login now and one yesterday", breaks: .authnInstant) {
            secondStatement(midden, at: "2026-11-21T12:00:00Z", &$0)
        },
    ]

    private static func login(_ text: String, _ draft: inout Draft) {
        draft.change(\.assertion, instant, to: "AuthnInstant=\"\(text)\"")
    }

    private static func session(_ text: String, _ draft: inout Draft) {
        draft.change(\.assertion, instant, to: "\(instant) SessionNotOnOrAfter=\"\(text)\"")
    }

    private static func level(_ text: String, _ draft: inout Draft) {
        draft.change(\.assertion, midden, to: text)
    }

    private static func secondStatement(
        _ level: String, at instant: String = "2026-11-22T12:00:00Z", _ draft: inout Draft
    ) {
        draft.change(
            \.assertion, "</saml:AuthnStatement>",
            to: "</saml:AuthnStatement><saml:AuthnStatement AuthnInstant=\"\(instant)\"><saml:AuthnContext>"
                + "<saml:AuthnContextClassRef>\(World.classes)\(level)</saml:AuthnContextClassRef>"
                + "</saml:AuthnContext></saml:AuthnStatement>")
    }
}

@testable import SAML

/// What the profile without Dutch rules takes and refuses.
enum GenericCases {
    private static let name = "<saml:NameID>\(World.name)</saml:NameID>"
    private static let level = World.classes + "MobileTwoFactorContract"

    static let all: [Case] = [
        generic("untouched") { _ in },
        generic("about any name") {
            $0.change(\.assertion, name, to: "<saml:NameID>alice@example</saml:NameID>")
        },
        generic("about a transient name") {
            $0.change(
                \.assertion, name,
                to:
                    "<saml:NameID Format=\"urn:oasis:names:tc:SAML:2.0:nameid-format:transient\">x</saml:NameID>"
            )
        },
        generic("about a SoFi number") { $0.change(\.assertion, "s00000000:", to: "s00000001:") },
        generic("about nobody", breaks: .nameIDPresent) { $0.change(\.assertion, name, to: "") },
        generic("at any class") { $0.change(\.assertion, level, to: "urn:x") },
        generic("at a class with no order, when that very class was asked") {
            $0.expected.minimumLevel = "urn:x"
            $0.change(\.assertion, level, to: "urn:x")
        },
        generic("at a class with no order, when another was asked", breaks: .authnLevel) {
            $0.expected.minimumLevel = "urn:y"
            $0.change(\.assertion, level, to: "urn:x")
        },
        generic("at a lower class, when one with an order was asked", breaks: .authnLevel) {
            $0.expected.minimumLevel = World.classes + "Smartcard"
        },
        generic("at a higher level of eIDAS than was asked") {
            $0.expected.minimumLevel = "http://eidas.europa.eu/LoA/low"
            $0.change(\.assertion, level, to: "http://eidas.europa.eu/LoA/high")
        },
        generic("at a lower level of eIDAS than was asked", breaks: .authnLevel) {
            $0.expected.minimumLevel = "http://eidas.europa.eu/LoA/high"
            $0.change(\.assertion, level, to: "http://eidas.europa.eu/LoA/low")
        },
        generic("without class") {
            $0.change(
                \.assertion, "<saml:AuthnContextClassRef>\(level)</saml:AuthnContextClassRef>",
                to: "<saml:AuthnContextDeclRef>x</saml:AuthnContextDeclRef>")
        },
        generic("without class, when one was asked", breaks: .authnLevel) {
            $0.expected.minimumLevel = "urn:x"
            $0.change(
                \.assertion, "<saml:AuthnContextClassRef>\(level)</saml:AuthnContextClassRef>",
                to: "<saml:AuthnContextDeclRef>x</saml:AuthnContextDeclRef>")
        },
        generic("without a login", breaks: .authnStatement) {
            $0.assertion.removeSubrange(of: "<saml:AuthnStatement", through: "</saml:AuthnStatement>")
        },
    ]

    private static func generic(
        _ name: String, breaks broken: CheckName..., change: @escaping @Sendable (inout Draft) -> Void
    ) -> Case {
        Case(name, broken, from: start, change)
    }

    private static let start: @Sendable () -> Draft = {
        var draft = Draft()
        draft.profile = .generic
        draft.expected.minimumLevel = nil
        return draft
    }
}

import XMLSec

@testable import SAML

/// Assertions, names and attributes that are encrypted.
enum EncryptionCases {
    private static let name = "<saml:NameID>\(World.name)</saml:NameID>"
    private static let attribute =
        "<saml:Attribute xmlns:saml=\"urn:oasis:names:tc:SAML:2.0:assertion\" Name=\"a\"><saml:AttributeValue>v"
        + "</saml:AttributeValue></saml:Attribute>"
    private static let namespaced = name.replacing(
        "<saml:NameID>", with: "<saml:NameID xmlns:saml=\"urn:oasis:names:tc:SAML:2.0:assertion\">")

    static let all: [Case] = [
        encrypted("that is signed") { _ in },
        encrypted("that is signed, in a signed response") { $0.signed = [.assertion, .response] },
        encrypted("in a signed response") { $0.signed = [.response] },
        encrypted("behind a signed artifact") {
            $0.input = .artifactResponse
            $0.signed = [.artifactResponse]
        },
        encrypted("with CBC, that is signed inside") { $0.encryption?.isGCM = false },
        encrypted("with CBC, behind a signed artifact") {
            $0.encryption?.isGCM = false
            $0.input = .artifactResponse
            $0.signed = [.artifactResponse]
        },
        encrypted("with CBC, in a signed response") {
            $0.encryption?.isGCM = false
            $0.signed = [.response]
        },
        encrypted("with its key beside it") { $0.encryption?.isBeside = true },
        encrypted("for us by name") { $0.encryption?.recipientName = World.service },
        encrypted("for somebody else by name", breaks: .assertionDecryption) {
            $0.encryption?.recipientName = "https://other.example"
        },
        encrypted("for another key", breaks: .assertionDecryption) {
            $0.encryption?.recipient = TestKeys.stranger
        },
        encrypted("without a key of ours", breaks: .assertionDecryption) { $0.expected.decryptionKeys = [] },
        encrypted("but not signed", breaks: .signaturePresent) { $0.signed = [] },
        encrypted("and signed by a stranger", breaks: .signatureValue) { $0.key = TestKeys.stranger },
        encrypted("in a response signed by a stranger, unread", breaks: .signatureValue) {
            $0.signed = [.response]
            $0.key = TestKeys.stranger
        },
        encrypted("in a response by nobody", breaks: .messageIssuer) {
            $0.change(\.response, "<saml:Issuer>\(World.provider)</saml:Issuer>", to: "")
        },
        encrypted("and twice there", breaks: .assertionSingle) {
            $0.change(\.response, "{{assertion}}", to: "{{assertion}}<saml:EncryptedAssertion/>")
        },
        encrypted("beside a plain one", breaks: .assertionSingle) {
            $0.change(\.response, "{{assertion}}", to: "{{assertion}}\(Template.assertion)")
        },
        encrypted("for somebody else to hear", breaks: .assertionAudience) {
            $0.change(\.assertion, "<saml:Audience>", to: "<saml:Audience>x")
        },
        encrypted("with another assertion inside", breaks: .assertionSingle) {
            let other = Template.assertion.replacing("_assertion", with: "_other")
            $0.change(
                \.assertion, "</saml:Assertion>",
                to: "<saml:AttributeStatement><saml:Attribute Name=\"a\"><saml:AttributeValue>\(other)"
                    + "</saml:AttributeValue></saml:Attribute></saml:AttributeStatement></saml:Assertion>")
        },
        encrypted("that is a name instead", breaks: .assertionDecryption) {
            $0.signed = [.response]
            $0.assertion = namespaced
        },
        encrypted("that is text instead", breaks: .assertionDecryption) {
            $0.signed = [.response]
            $0.assertion = "text"
        },
        Case("with an encrypted name") { encryptName(namespaced, &$0) },
        Case("with an encrypted name, for another key", breaks: .nameIDDecryption, .nameIDPresent) {
            encryptName(namespaced, for: TestKeys.stranger, &$0)
        },
        Case("with an encrypted name that fails the eleven test", breaks: .nameIDElevenTest) {
            encryptName(namespaced.replacing("999999047", with: "999999048"), &$0)
        },
        Case("with an attribute in place of an encrypted name", breaks: .nameIDDecryption, .nameIDPresent) {
            encryptName(attribute, &$0)
        },
        Case("with an encrypted attribute") { encryptAttribute(attribute, &$0) },
        Case("with an encrypted attribute, for another key", breaks: .attributesDecryption) {
            encryptAttribute(attribute, for: TestKeys.stranger, &$0)
        },
        Case("with a name in place of an encrypted attribute", breaks: .attributesDecryption) {
            encryptAttribute(namespaced, &$0)
        },
    ]

    private static func encrypted(
        _ name: String, breaks broken: CheckName...,
        change: @escaping @Sendable (inout Draft) -> Void
    ) -> Case {
        Case(name, broken, from: start, change)
    }

    private static let start: @Sendable () -> Draft = {
        var draft = Draft()
        draft.encryption = Encryption()
        draft.expected.decryptionKeys = keys
        return draft
    }

    private static var keys: [DecryptionKey] {
        (try? [DecryptionKey(privateKeyPEM: TestKeys.service.privateKeyPEM)]) ?? []
    }

    private static func encryptName(
        _ plain: String, for key: KeyPair = TestKeys.service, _ draft: inout Draft
    ) {
        draft.expected.decryptionKeys = keys
        let element = (try? Encryption(recipient: key).wrap(plain, in: "saml:EncryptedID")) ?? ""
        draft.change(\.assertion, name, to: element)
    }

    private static func encryptAttribute(
        _ plain: String, for key: KeyPair = TestKeys.service, _ draft: inout Draft
    ) {
        draft.expected.decryptionKeys = keys
        let element = (try? Encryption(recipient: key).wrap(plain, in: "saml:EncryptedAttribute")) ?? ""
        FormCases.attributes(element, &draft)
    }
}

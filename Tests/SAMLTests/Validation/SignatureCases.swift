import XMLSec

@testable import SAML
@testable import XMLSec

/// Signatures that are good, bad, elsewhere or of others.
enum SignatureCases {
    private static let inclusive = "http://www.w3.org/TR/2001/REC-xml-c14n-20010315"
    private static let exclusive = "http://www.w3.org/2001/10/xml-exc-c14n#"
    private static let more = "http://www.w3.org/2001/04/xmldsig-more#"

    static let all: [Case] = placed + made + forged

    private static let placed: [Case] = [
        Case("on the assertion") { $0.signed = [.assertion] },
        Case("on the response") { $0.signed = [.response] },
        Case("on both") { $0.signed = [.assertion, .response] },
        Case("nowhere", breaks: .signaturePresent) { $0.signed = [] },
        Case("on the assertion, behind the subject", breaks: .signatureStructure) {
            $0.after = { moveSignature(in: $0, before: "<saml:Conditions") }
        },
        Case("on the assertion, at its end", breaks: .signatureStructure) {
            $0.after = { moveSignature(in: $0, before: "</saml:Assertion>") }
        },
        Case("of the assertion, in the response", breaks: .signatureReference) {
            $0.after = { moveSignature(in: $0, before: "<samlp:Status>") }
        },
        Case("of the assertion, in the extensions", breaks: .signatureStructure, .signaturePresent) {
            $0.change(\.response, "<samlp:Status>", to: "<samlp:Extensions></samlp:Extensions><samlp:Status>")
            $0.after = { text in
                var text = text
                let signature = text.removeSubrange(of: "<ds:Signature", through: "</ds:Signature>")
                return text.replacing(
                    "<samlp:Extensions/>", with: "<samlp:Extensions>\(signature)</samlp:Extensions>")
            }
        },
        Case("of the assertion, in the subject", breaks: .signatureStructure, .signaturePresent) {
            $0.after = { moveSignature(in: $0, before: "<saml:NameID>") }
        },
        Case("on the assertion twice", breaks: .signatureStructure) {
            $0.after = { text in
                var copy = text
                let signature = copy.removeSubrange(of: "<ds:Signature", through: "</ds:Signature>")
                return text.replacing(signature, with: signature + signature)
            }
        },
        Case("on the response twice", breaks: .messageStructure) {
            $0.signed = [.response]
            $0.after = { text in
                var copy = text
                let signature = copy.removeSubrange(of: "<ds:Signature", through: "</ds:Signature>")
                return text.replacing(signature, with: signature + signature)
            }
        },
    ]

    private static let made: [Case] = [
        Case("by a key of P-256") { by(TestKeys.p256, &$0) },
        Case("by a key of P-384") { by(TestKeys.p384, &$0) },
        Case("by the second of two keys") {
            $0.trusted = [TestKeys.provider, TestKeys.second]
            $0.key = TestKeys.second
        },
        Case("by the first of two keys") { $0.trusted = [TestKeys.provider, TestKeys.second] },
        Case("by a stranger", breaks: .signatureValue) { $0.key = TestKeys.stranger },
        Case("by a key of another kind", breaks: .signatureKey) { $0.key = TestKeys.p256 },
        Case("by a key whose certificate has expired", breaks: .keyCertificate) { by(TestKeys.expired, &$0) },
        Case("by a key whose certificate is not valid yet", breaks: .keyCertificate) {
            by(TestKeys.future, &$0)
        },
        Case("by a key whose certificate has expired, when that will do") {
            by(TestKeys.expired, &$0)
            $0.expected.expiredCertificates = .accept
        },
        Case("with SHA-384") { recipe(&$0) { $0.signature = more + "rsa-sha384" } },
        Case("with SHA-512") { recipe(&$0) { $0.signature = more + "rsa-sha512" } },
        Case("with SHA-512 as digest") {
            recipe(&$0) { $0.digest = "http://www.w3.org/2001/04/xmlenc#sha512" }
        },
        Case("with SHA-384 as digest") {
            recipe(&$0) { $0.digest = more + "sha384" }
        },
        Case("with SHA-1", breaks: .signatureAlgorithm) {
            recipe(&$0) { $0.signature = "http://www.w3.org/2000/09/xmldsig#rsa-sha1" }
        },
        Case("with SHA-1 as digest", breaks: .signatureAlgorithm) {
            recipe(&$0) { $0.digest = "http://www.w3.org/2000/09/xmldsig#sha1" }
        },
        Case("with comments kept") {
            recipe(&$0) { $0.transforms = [DSig.enveloped, exclusive + "WithComments"] }
        },
        Case("with a list of prefixes") { recipe(&$0) { $0.prefixList = "ds saml samlp xs" } },
        Case("without KeyInfo") { recipe(&$0) { $0.hasKeyInfo = false } },
        Case("with inclusive canonicalisation", breaks: .signatureAlgorithm) {
            recipe(&$0) { $0.canonicalization = inclusive }
        },
        Case("with an inclusive transform", breaks: .signatureAlgorithm) {
            recipe(&$0) { $0.transforms = [DSig.enveloped, inclusive] }
        },
        Case("with no transform but enveloped", breaks: .signatureAlgorithm) {
            recipe(&$0) { $0.transforms = [DSig.enveloped] }
        },
        Case("with transforms in another order", breaks: .signatureAlgorithm) {
            $0.after = { text in
                var text = text
                let transform = text.removeSubrange(of: "<ds:Transform Algorithm=", through: "/>")
                return text.replacing("</ds:Transforms>", with: transform + "</ds:Transforms>")
            }
        },
        Case("with an empty reference", breaks: .signatureReference) {
            $0.after = { $0.replacing("URI=\"#_assertion\"", with: "URI=\"\"") }
        },
        Case("with a reference to an XPointer", breaks: .signatureReference) {
            recipe(&$0) { $0.reference = "#xpointer(id('_assertion'))" }
        },
        Case("with a reference to the response", breaks: .signatureReference) {
            $0.after = { $0.replacing("URI=\"#_assertion\"", with: "URI=\"#_response\"") }
        },
        Case("with a reference to a file", breaks: .signatureReference) {
            $0.after = { $0.replacing("URI=\"#_assertion\"", with: "URI=\"file:///etc/passwd\"") }
        },
        Case("with a reference without address", breaks: .signatureReference) {
            $0.after = { $0.replacing(" URI=\"#_assertion\"", with: "") }
        },
    ]

    private static let forged: [Case] = [
        Case("over another name", breaks: .signatureValue) {
            $0.after = { $0.replacing("999999047", with: "999995224") }
        },
        Case("over another audience", breaks: .signatureValue) {
            $0.after = { $0.replacing("<saml:Audience>", with: "<saml:Audience>x") }
        },
        Case("over another instant", breaks: .signatureValue) {
            $0.after = {
                $0.replacing("NotBefore=\"2026-11-22T11:58:00Z\"", with: "NotBefore=\"2026-11-22T11:57:00Z\"")
            }
        },
        Case("over white space more", breaks: .signatureValue) {
            $0.after = { $0.replacing("<saml:Conditions", with: " <saml:Conditions") }
        },
        Case("over an attribute more", breaks: .signatureValue) {
            $0.after = { $0.replacing("<saml:NameID>", with: "<saml:NameID Format=\"urn:x\">") }
        },
        Case("over a comment more") {
            $0.after = { $0.replacing("<saml:NameID>", with: "<saml:NameID><!-- x -->") }
        },
        Case("over an instruction more", breaks: .signatureValue) {
            $0.after = { $0.replacing("<saml:NameID>", with: "<saml:NameID><?x?>") }
        },
        Case("over CDATA in place of text") {
            $0.after = { $0.replacing(World.name, with: "<![CDATA[\(World.name)]]>") }
        },
        Case("over character references in place of text") {
            $0.after = { $0.replacing(World.name, with: "s00000000&#58;999999&#x30;47") }
        },
        Case("over attributes in another order") {
            $0.after = {
                $0.replacing(
                    "NotBefore=\"2026-11-22T11:58:00Z\" NotOnOrAfter=\"2026-11-22T12:02:00Z\"",
                    with: "NotOnOrAfter='2026-11-22T12:02:00Z'\n  NotBefore='2026-11-22T11:58:00Z'")
            }
        },
        Case("with another value", breaks: .signatureValue) {
            $0.after = { text in
                text.replacing("<ds:SignatureValue>", with: "<ds:SignatureValue>AAAA")
            }
        },
        Case("with an empty value", breaks: .signatureStructure) {
            $0.after = { text in
                var text = text
                text.removeSubrange(of: "<ds:SignatureValue>", through: "</ds:SignatureValue>")
                return text.replacing("</ds:SignedInfo>", with: "</ds:SignedInfo><ds:SignatureValue/>")
            }
        },
        Case("without value", breaks: .signatureStructure) {
            $0.after = { text in
                var text = text
                text.removeSubrange(of: "<ds:SignatureValue>", through: "</ds:SignatureValue>")
                return text
            }
        },
        Case("that is empty", breaks: .signatureStructure) {
            $0.after = { text in
                var text = text
                text.removeSubrange(of: "<ds:SignedInfo>", through: "</ds:KeyInfo>")
                return text
            }
        },
        Case("with a comment in its digest", breaks: .signatureStructure) {
            $0.after = { $0.replacing("<ds:DigestValue>", with: "<ds:DigestValue><!-- x -->") }
        },
        Case("with two pieces of SignedInfo", breaks: .signatureStructure) {
            $0.after = { text in
                var copy = text
                let info = copy.removeSubrange(of: "<ds:SignedInfo>", through: "</ds:SignedInfo>")
                return text.replacing(info, with: info + info)
            }
        },
        Case("with an object", breaks: .signatureStructure) {
            $0.after = { $0.replacing("</ds:Signature>", with: "<ds:Object/></ds:Signature>") }
        },
        Case("with HMAC named in it", breaks: .signatureAlgorithm) {
            $0.after = { $0.replacing(more + "rsa-sha256", with: more + "hmac-sha256") }
        },
        Case("with an algorithm nobody knows", breaks: .signatureAlgorithm) {
            $0.after = { $0.replacing(more + "rsa-sha256", with: "urn:x") }
        },
        Case("with the certificate of a stranger who made it", breaks: .signatureValue) {
            $0.key = TestKeys.stranger
        },
        Case("with the certificate of a stranger in KeyInfo, by the right key") {
            $0.after = { $0.replacing(TestKeys.provider.certificate, with: TestKeys.stranger.certificate) }
        },
        Case("on an ID that stands there twice", breaks: .signatureReference) {
            $0.change(\.response, "ID=\"_response\"", to: "ID=\"_assertion\"")
            $0.after = { $0 }
            $0.signed = []
            $0.assertion = signedAssertion
        },
        Case("on both, of which one is by a stranger", breaks: .signatureValue) {
            $0.signed = [.response]
            $0.assertion = signedAssertion.replacing("999999047", with: "999995224")
        },
    ]

    /// The assertion, signed outside any response.
    static var signedAssertion: String {
        (try? Signer.sign(Template.assertion, id: "_assertion", with: TestKeys.provider)) ?? ""
    }

    static func moveSignature(in text: String, before place: String) -> String {
        var text = text
        let signature = text.removeSubrange(of: "<ds:Signature", through: "</ds:Signature>")
        return text.replacing(place, with: signature + place)
    }

    private static func by(_ key: KeyPair, _ draft: inout Draft) {
        draft.key = key
        draft.trusted = [key]
    }

    private static func recipe(
        _ draft: inout Draft, _ change: @escaping @Sendable (inout SignatureRecipe) -> Void
    ) {
        draft.recipe = change
    }
}

import Testing

@testable import XMLSec

/// The eight shapes of Somorovsky et al., "On Breaking SAML: Be Whoever You Want to Be" (2012).
struct WrappingCase: CustomTestStringConvertible, Sendable {
    let testDescription: String
    /// What the element that claims to be somebody else is refused for.
    let fault: SignatureFault
    let text: @Sendable () throws -> String
}

@Suite("A signature wrapped elsewhere")
struct WrappingTests {
    static let cases: [WrappingCase] = [
        .init(testDescription: "XSW1: response in an Object of its signature", fault: .structure) {
            let parts = try response()
            return parts.evil.replacing(
                parts.place,
                with: parts.signature.replacing(
                    "</ds:Signature>", with: "<ds:Object>\(parts.bare)</ds:Object></ds:Signature>"))
        },
        .init(testDescription: "XSW2: response before its signature", fault: .referenceNotParent) {
            let parts = try response()
            return parts.evil.replacing(parts.place, with: parts.bare + parts.signature)
        },
        .init(testDescription: "XSW3: assertion before the signed one", fault: .missing) {
            try around(Self.evil + Messages.signed())
        },
        .init(testDescription: "XSW4: signed assertion in another", fault: .missing) {
            try around(
                Self.evil.replacing("</saml:Assertion>", with: Messages.signed() + "</saml:Assertion>"))
        },
        .init(testDescription: "XSW5: signature moved to another assertion", fault: .referenceNotParent) {
            let parts = try assertion()
            return around(
                Self.evil.replacing("<saml:NameID>", with: parts.signature + "<saml:NameID>") + parts.bare)
        },
        .init(testDescription: "XSW6: assertion in the signature of another", fault: .structure) {
            let parts = try assertion()
            let signature = parts.signature.replacing("</ds:Signature>", with: parts.bare + "</ds:Signature>")
            return around(Self.evil.replacing("<saml:NameID>", with: signature + "<saml:NameID>"))
        },
        .init(testDescription: "XSW7: assertion of the same ID in Extensions", fault: .notDirectChild) {
            let evil = Self.evil.replacing("_evil", with: "_a1")
            return try around("<samlp:Extensions>\(evil)</samlp:Extensions>" + Messages.signed())
        },
        .init(testDescription: "XSW8: assertion in an Object of another's signature", fault: .structure) {
            let parts = try assertion()
            let signature = parts.signature.replacing(
                "</ds:Signature>", with: "<ds:Object>\(parts.bare)</ds:Object></ds:Signature>")
            return around(Self.evil.replacing("<saml:NameID>", with: signature + "<saml:NameID>"))
        },
        .init(testDescription: "two assertions of one ID, both with the signature", fault: .duplicateID) {
            let signed = try Messages.signed()
            return around(signed.replacing(">jan<", with: ">evil<") + signed)
        },
    ]

    @Test("never lends its name to other content", arguments: cases)
    func wrapped(_ test: WrappingCase) throws {
        let root = try XMLDocument(parsing: Array(test.text().utf8)).root
        let claims = root.descendants.filter { $0.isClaim && $0.directSubject == "evil" }
        let first = try #require(claims.first)
        #expect(throws: test.fault) { try first.verify(with: [TestKeys.verifier]) }
        for element in root.descendants where element.isClaim {
            guard let verified = try? element.verify(with: [TestKeys.verifier]) else { continue }
            #expect(!String(decoding: verified.bytes, as: UTF8.self).contains("evil"))
            #expect(verified.element.attribute("ID") == element.attribute("ID"))
        }
    }

    static let evil =
        "<saml:Assertion ID=\"_evil\" Version=\"2.0\"><saml:Issuer>i</saml:Issuer>"
        + "<saml:NameID>evil</saml:NameID></saml:Assertion>"

    static func around(_ content: String) -> String {
        "<samlp:Response xmlns:samlp=\"\(Messages.protocolNamespace)\" xmlns:saml=\"\(Messages.namespace)\" ID=\"_r1\">"
            + content + "</samlp:Response>"
    }

    /// A signed assertion taken apart.
    static func assertion() throws -> (signature: String, bare: String) {
        let signed = try Messages.signed()
        let bare = signed.removing("<ds:Signature", "</ds:Signature>")
        return (signed.part("<ds:Signature", "</ds:Signature>"), bare)
    }

    /// A signed response taken apart, and another with a place for what is wrapped.
    static func response() throws -> (signature: String, bare: String, evil: String, place: String) {
        let signed = try Messages.response(around: Messages.assertion()).signed(by: TestKeys.signer)
        let text = try String(decoding: signed.serialized(), as: UTF8.self)
        let bare = text.removing("<ds:Signature", "</ds:Signature>")
        let evil = bare.replacing("_r1", with: "_evil").replacing("_a1", with: "_a2").replacing(
            ">jan<", with: ">evil<"
        )
        .replacing("</saml:Issuer><saml:Assertion", with: "</saml:Issuer>PLACE<saml:Assertion")
        return (text.part("<ds:Signature", "</ds:Signature>"), bare, evil, "PLACE")
    }
}

extension Messages {
    /// A signed assertion that stands alone.
    static func signed() throws -> String {
        try String(decoding: assertion().signed(by: TestKeys.signer).serialized(), as: UTF8.self)
    }
}

extension XMLElement {
    var descendants: [XMLElement] { [self] + children.flatMap(\.descendants) }

    /// Whether this is an element an application would read a subject from.
    var isClaim: Bool { name == "Assertion" || name == "Response" }

    /// The subject an application would find by fixed steps: in this assertion, or in the last of this response.
    var directSubject: String? {
        let assertion = name == "Response" && isSigned ? children.last { $0.name == "Assertion" } : self
        return assertion.flatMap { $0.children.first { $0.name == "NameID" } }.flatMap { try? $0.text() }
    }
}

import Foundation

@testable import SAML

/// The same message in other clothes, all of them allowed; and bytes that are not XML of our kind.
enum FormCases {
    static let accepted: [Case] = [
        Case("with an XML declaration") {
            $0.after = { "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + $0 }
        },
        Case("with a byte order mark") { $0.after = { "\u{FEFF}" + $0 } },
        Case("with CRLF between its elements") {
            $0.after = {
                $0.replacing("><ds:KeyInfo", with: ">\r\n<ds:KeyInfo").replacing(
                    "><samlp:Status>", with: ">\r\n<samlp:Status>")
            }
        },
        Case("with comments around it") { $0.after = { "<!-- a -->\($0)<!-- b -->" } },
        Case("with other prefixes") {
            $0.assertion = $0.assertion.replacing("saml:", with: "a:").replacing(
                "xmlns:saml=", with: "xmlns:a=")
            $0.response = $0.response.replacing("samlp:", with: "p:").replacing(
                "xmlns:samlp=", with: "xmlns:p=")
        },
        Case("with a default namespace") {
            $0.assertion = $0.assertion.replacing("saml:", with: "").replacing("xmlns:saml=", with: "xmlns=")
        },
        Case("with lines and indentation") {
            $0.assertion = $0.assertion.replacing("><saml:", with: ">\n    <saml:").replacing(
                "></saml:", with: ">\n</saml:")
            $0.response = $0.response.replacing("><s", with: ">\n  <s")
        },
        Case("with a namespace declared only outside, signed inside") {
            $0.assertion = $0.assertion.replacing(
                " xmlns:saml=\"urn:oasis:names:tc:SAML:2.0:assertion\"", with: "")
        },
        Case("with attributes of the person") {
            attributes(
                "<saml:Attribute Name=\"urn:example:name\"><saml:AttributeValue>value</saml:AttributeValue></saml:Attribute>",
                &$0)
        },
        Case("with two statements of attributes") {
            attributes("<saml:Attribute Name=\"a\"/>", &$0)
            attributes("<saml:Attribute Name=\"b\"/>", &$0)
        },
        Case("with an empty attribute value") {
            attributes("<saml:Attribute Name=\"a\"><saml:AttributeValue/></saml:Attribute>", &$0)
        },
        Case("with a nil attribute value") {
            attributes(
                "<saml:Attribute Name=\"a\"><saml:AttributeValue xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\""
                    + " xsi:nil=\"true\"/></saml:Attribute>", &$0)
        },
        Case("with a structured attribute value") {
            attributes(
                "<saml:Attribute Name=\"a\"><saml:AttributeValue><x:y xmlns:x=\"urn:x\"><x:z/>t</x:y>"
                    + "</saml:AttributeValue></saml:Attribute>", &$0)
        },
        Case("with a foreign assertion in the advice") {
            advice(Template.assertion.replacing("_assertion", with: "_other"), &$0)
        },
        Case("with a signed foreign assertion in the advice") {
            let foreign = Template.assertion.replacing("_assertion", with: "_other")
            advice((try? Signer.sign(foreign, id: "_other", with: TestKeys.stranger)) ?? "", &$0)
        },
        Case("with two assertions and a reference in the advice") {
            let foreign = Template.assertion.replacing("_assertion", with: "_other")
            advice(
                "<saml:AssertionIDRef>_x</saml:AssertionIDRef>\(foreign)\(foreign.replacing("_other", with: "_third"))",
                &$0)
        },
        Case("with a foreign assertion in the advice, in a signed response") {
            $0.signed = [.response]
            advice(Template.assertion.replacing("_assertion", with: "_other"), &$0)
        },
    ]

    static let refused: [Case] = [
        Case("empty", breaks: .wellFormed) { $0.after = { _ in "" } },
        Case("not XML", breaks: .wellFormed) { $0.after = { _ in "SAMLResponse" } },
        Case("cut short", breaks: .wellFormed) { $0.after = { String($0.dropLast(20)) } },
        Case("followed by more", breaks: .wellFormed) { $0.after = { $0 + "<x/>" } },
        Case("with a document type", breaks: .wellFormed) { $0.after = { "<!DOCTYPE x>" + $0 } },
        Case("with a document type and an entity", breaks: .wellFormed) {
            $0.after = { "<!DOCTYPE x [<!ENTITY e \"999999047\">]>" + $0.replacing("999999047", with: "&e;") }
        },
        Case("with an unknown entity", breaks: .wellFormed) {
            $0.after = { $0.replacing("999999047", with: "&e;") }
        },
        Case("said to be of another encoding", breaks: .wellFormed) {
            $0.after = { "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>" + $0 }
        },
        Case("of XML 1.1", breaks: .wellFormed) { $0.after = { "<?xml version=\"1.1\"?>" + $0 } },
        Case("larger than a mebibyte", breaks: .wellFormed) {
            $0.after = { $0 + "<!--" + String(repeating: "x", count: 1 << 20) + "-->" }
        },
        Case("very deep", breaks: .wellFormed) {
            $0.after = { text in
                let deep = String(repeating: "<x>", count: 70) + String(repeating: "</x>", count: 70)
                return text.replacing(
                    "<samlp:Status>", with: "<samlp:Extensions>\(deep)</samlp:Extensions><samlp:Status>")
            }
        },
        Case("with an attribute twice", breaks: .wellFormed) {
            $0.after = { $0.replacing("ID=\"_response\"", with: "ID=\"_response\" ID=\"_response\"") }
        },
        Case("with a prefix that is not declared", breaks: .wellFormed) {
            $0.after = { $0.replacing("<samlp:Status>", with: "<x:Status/><samlp:Status>") }
        },
        Case("with an assertion in the extensions", breaks: .assertionSingle) {
            $0.change(
                \.response, "<samlp:Status>",
                to:
                    "<samlp:Extensions>\(Template.assertion.replacing("_assertion", with: "_other"))</samlp:Extensions><samlp:Status>"
            )
        },
        Case("with an assertion in advice in the extensions", breaks: .assertionSingle) {
            $0.change(
                \.response, "<samlp:Status>",
                to:
                    "<samlp:Extensions><saml:Advice>\(Template.assertion.replacing("_assertion", with: "_other"))"
                    + "</saml:Advice></samlp:Extensions><samlp:Status>")
        },
        Case("with an assertion in an attribute", breaks: .assertionSingle) {
            attributes(
                "<saml:Attribute Name=\"a\"><saml:AttributeValue>\(Template.assertion.replacing("_assertion", with: "_other"))"
                    + "</saml:AttributeValue></saml:Attribute>", &$0)
        },
        Case("with an attribute without name", breaks: .assertionStructure) {
            attributes("<saml:Attribute/>", &$0)
        },
        Case("with an attribute value cut by an instruction", breaks: .assertionStructure) {
            attributes(
                "<saml:Attribute Name=\"a\"><saml:AttributeValue>x<?y z?></saml:AttributeValue></saml:Attribute>",
                &$0)
        },
        Case("with advice twice", breaks: .assertionStructure) {
            advice("", &$0)
            advice("", &$0)
        },
    ]

    static func attributes(_ content: String, _ draft: inout Draft) {
        draft.change(
            \.assertion, "</saml:Assertion>",
            to: "<saml:AttributeStatement>\(content)</saml:AttributeStatement></saml:Assertion>")
    }

    static func advice(_ content: String, _ draft: inout Draft) {
        draft.change(
            \.assertion, "<saml:AuthnStatement",
            to: "<saml:Advice>\(content)</saml:Advice><saml:AuthnStatement")
    }
}

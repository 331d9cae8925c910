import Foundation
import Testing

@testable import SAML

@Suite("An explanation")
struct ExplanationTests {
    private static func object(_ draft: Draft, shows: Bool = false) throws -> [String: Any] {
        let data = try Explanation(try draft.verdict(), showsIdentifiers: shows).json()
        return try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    }

    @Test("of an accepted response masks who it is about")
    func masked() throws {
        var draft = Draft()
        FormCases.attributes(
            "<saml:Attribute Name=\"a\"><saml:AttributeValue>999995224 and 12</saml:AttributeValue></saml:Attribute>",
            &draft)
        let object = try Self.object(draft)
        #expect(object["outcome"] as? String == "accepted")
        let subject = try #require(object["subject"] as? [String: Any])
        #expect(subject["nameID"] as? String == "s00000000:•••••••••")
        #expect(subject["format"] is NSNull)
        #expect(subject["nameQualifier"] is NSNull)
        #expect(object["attributes"] as? [String: [String]] == ["a": ["••••••••• and 12"]])
        #expect(object["levelOfAssurance"] as? String == World.classes + "MobileTwoFactorContract")
        #expect((object["checks"] as? [Any])?.count == Profile.digid3.checks(for: .response).count)
    }

    @Test("shows identifiers only when asked, and then the whole text")
    func shown() throws {
        let object = try Self.object(Draft(), shows: true)
        #expect((object["subject"] as? [String: Any])?["nameID"] as? String == World.name)
    }

    @Test("masks a name of any other shape whole")
    func otherName() {
        #expect(NameID(text: "alice@example").masked == "•••••••••")
        #expect("\(NameID(text: "alice@example"))" == "NameID(•••••••••)")
        var dumped = ""
        dump(NameID(text: "alice@example"), to: &dumped)
        #expect(!dumped.contains("alice"))
    }

    @Test("of a refused response shows nothing of it, and why")
    func refused() throws {
        var draft = Draft()
        draft.change(
            \.assertion, "<saml:Audience>\(World.service)", to: "<saml:Audience>https://other.example")
        let object = try Self.object(draft, shows: true)
        #expect(object["outcome"] as? String == "rejected")
        #expect(object["subject"] is NSNull)
        #expect(object["levelOfAssurance"] is NSNull)
        #expect((object["attributes"] as? [String: Any])?.isEmpty == true)
        let checks = try #require(object["checks"] as? [[String: Any]])
        let audience = try #require(checks.first { $0["check"] as? String == "assertion.audience" })
        #expect(audience["outcome"] as? String == "failed")
        #expect(audience["source"] as? String == "SAML Core 2.5.1.4")
        #expect(audience["expected"] as? String == World.service)
        #expect(audience["actual"] as? String == "https://other.example")
        #expect(audience["hint"] is String)
    }

    @Test("in text has a line for the outcome and one a check")
    func text() throws {
        let verdict = try Draft().verdict()
        let lines = Explanation(verdict).text().split(separator: "\n")
        #expect(lines.first == "accepted")
        #expect(lines.count == verdict.checks.count + 1)
    }

    @Test("of any refusal in the tables has no number of a person in it")
    func silent() throws {
        for test in VerdictTests.cases {
            var draft = test.start()
            test.change(&draft)
            let explanation = Explanation(try draft.verdict())
            let text = explanation.text() + String(decoding: try explanation.json(), as: UTF8.self)
            for number in ["999999047", "999995224", "999999048"] {
                #expect(!text.contains(number), "\(test.name)")
            }
        }
    }
}

import Foundation
import Testing

@testable import SAML

@Suite("The attack corpus")
struct AttackTests {
    @Test("is refused for the reason each file names", arguments: try Attack.all())
    func refused(_ attack: Attack) throws {
        let verdict = ResponseValidator(provider: try World.identityProvider(), profile: .digid3)
            .validate(Array(try attack.message().utf8), as: .response, against: World.expectations)
        let accepted = verdict.accepted
        #expect(accepted == nil)
        #expect(
            verdict.failedChecks.map(\.rawValue).sorted() == attack.expected.sorted(), "\(verdict.failures)")
    }

    @Test("is not empty")
    func present() throws {
        #expect(try Attack.all().count > 30)
    }
}

/// A file of the corpus: its first line names the checks it breaks, the rest is a message with placeholders.
struct Attack: Sendable, CustomTestStringConvertible {
    let name: String
    let expected: [String]
    private let template: String

    var testDescription: String { name }

    static func all() throws -> [Attack] {
        let folder = Bundle.module.url(forResource: "Attacks", withExtension: nil)
        let files = try FileManager.default.contentsOfDirectory(
            at: try #require(folder), includingPropertiesForKeys: nil)
        return try files.filter { $0.pathExtension == "xml" }
            .sorted { $0.lastPathComponent < $1.lastPathComponent }.map(Attack.init(file:))
    }

    private init(file: URL) throws {
        name = file.deletingPathExtension().lastPathComponent
        let text = try String(contentsOf: file, encoding: .utf8)
        let match = try #require(text.firstMatch(of: #/^<!-- expect: ([A-Za-z. ]+) -->\n/#))
        expected = match.output.1.split(separator: " ").map(String.init)
        template = String(text[match.range.upperBound...])
    }

    /// The message with its signed parts made.
    func message() throws -> String {
        try AttackParts.make().reduce(template) { text, part in
            text.replacing("{{\(part.key)}}", with: part.value)
        }
    }
}

/// What an attacker has: a signed assertion, a signed response, and pieces of an evil assertion.
enum AttackParts {
    static func make() throws -> [String: String] {
        let assertion = try Signer.sign(Template.assertion, id: "_assertion", with: TestKeys.provider)
        let plain = Template.response.replacing("{{assertion}}", with: Template.assertion)
        let response = try Signer.sign(plain, id: "_response", with: TestKeys.provider)
        let evil = Template.assertion.replacing("999999047", with: "999995224")
        return [
            "assertion": assertion, "assertion.bare": Template.assertion,
            "assertion.signature": signature(in: assertion),
            "assertion.signature.open": signature(in: assertion).replacing("</ds:Signature>", with: ""),
            "response": response, "response.bare": plain, "response.signature": signature(in: response),
            "response.signature.open": signature(in: response).replacing("</ds:Signature>", with: ""),
            "evil.same": assertion.replacing("999999047", with: "999995224"),
        ].merging(evilParts(evil.replacing("_assertion", with: "_evil_assertion"))) { $1 }
    }

    private static func evilParts(_ evil: String) -> [String: String] {
        var rest = evil
        let head = rest.removeSubrange(of: "<saml:Assertion", through: "</saml:Issuer>")
        let body = rest.replacing("</saml:Assertion>", with: "")
        var behind = body
        let subject = behind.removeSubrange(of: "<saml:Subject>", through: "</saml:Conditions>")
        return [
            "evil": evil, "evil.head": head, "evil.body": body, "evil.subject": subject, "evil.rest": behind,
        ]
    }

    private static func signature(in text: String) -> String {
        var text = text
        return text.removeSubrange(of: "<ds:Signature", through: "</ds:Signature>")
    }
}

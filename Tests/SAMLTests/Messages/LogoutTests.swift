import Foundation
import Testing
import XMLSec

@testable import SAML

@Suite("A logout answer")
struct LogoutTests {
    private static let location = "https://login.example/saml/digid/logout"

    static func response(_ status: String = Draft.status("Success", nil)) -> String {
        "<samlp:LogoutResponse \(Template.namespaces) ID=\"_logout\" Version=\"2.0\" "
            + "IssueInstant=\"2026-11-22T12:00:00Z\" Destination=\"\(location)\" InResponseTo=\"_request\">"
            + "<saml:Issuer>\(World.provider)</saml:Issuer>\(status)</samlp:LogoutResponse>"
    }

    /// The query in which a provider would send `message`.
    static func query(_ message: String, key: KeyPair = TestKeys.provider, relay: String? = "h") throws
        -> String
    {
        let deflated = Data(try Deflate.compress(Array(message.utf8))).base64EncodedString()
        var query = "SAMLResponse=\(encode(deflated))" + (relay.map { "&RelayState=\($0)" } ?? "")
        query += "&SigAlg=\(encode(try key.signingKey().algorithm.rawValue))"
        let signature = try key.signingKey().signature(over: Array(query.utf8))
        return query + "&Signature=\(encode(Data(signature).base64EncodedString()))"
    }

    private static func encode(_ text: String) -> String {
        text.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
    }

    private static func expectations(_ now: Date = World.now) throws -> LogoutExpectations {
        LogoutExpectations(
            provider: try World.identityProvider(validUntil: "2026-12-01T00:00:00Z"), requestID: "_request",
            location: location, now: now)
    }

    private static func answer(_ query: String) throws -> LogoutAnswer {
        try LogoutAnswer(RedirectQuery(raw: query), against: try expectations())
    }

    @Test("by redirect is believed when its signature holds over the query")
    func redirect() throws {
        #expect(try Self.answer(Self.query(Self.response())) == .complete)
        #expect(try Self.answer(Self.query(Self.response(), relay: nil)) == .complete)
        #expect(try RedirectQuery(raw: Self.query(Self.response())).relayState == "h")
    }

    @Test("by POST is believed when its signature holds")
    func posted() throws {
        let signed = try Signer.sign(Self.response(), id: "_logout", with: TestKeys.provider)
        let expected = try Self.expectations()
        #expect(try LogoutAnswer(posted: Array(signed.utf8), against: expected) == .complete)
        #expect(throws: LogoutFault.signature) {
            try LogoutAnswer(posted: Array(Self.response().utf8), against: expected)
        }
        let evil = signed.replacing("_request", with: "_other")
        #expect(throws: LogoutFault.signature) {
            try LogoutAnswer(posted: Array(evil.utf8), against: expected)
        }
        #expect(throws: LogoutFault.malformed) { try LogoutAnswer(posted: [], against: expected) }
    }

    @Test("that is partial or failed says so")
    func status() throws {
        let partial = Self.response(Draft.status("Responder", "PartialLogout"))
        #expect(try Self.answer(Self.query(partial)) == .partial)
        let failed = Self.response(Draft.status("Responder", "RequestDenied"))
        #expect(throws: LogoutFault.providerFailed("Responder/RequestDenied")) {
            try Self.answer(Self.query(failed))
        }
    }

    static let mismatches: [(LogoutRule, String, String)] = [
        (.version, "Version=\"2.0\"", "Version=\"1.1\""),
        (.issueInstant, "2026-11-22T12:00:00Z", "2026-11-21T12:00:00Z"),
        (.issuer, World.provider, "https://evil.example"),
        (.destination, "Destination=\"", "Destination=\"x"),
        (.destination, " Destination=\"https://login.example/saml/digid/logout\"", ""),
        (.inResponseTo, "_request", "_other"),
    ]

    @Test("that is not what was expected is not believed", arguments: mismatches)
    func mismatch(_ rule: LogoutRule, _ old: String, _ new: String) throws {
        let message = Self.response().replacing(old, with: new)
        #expect(throws: LogoutFault.mismatch(rule)) { try Self.answer(Self.query(message)) }
    }

    @Test("has for every rule a case that breaks it")
    func complete() {
        #expect(Set(Self.mismatches.map(\.0)) == Set(LogoutRule.allCases))
    }

    @Test("by redirect with other parameters than were signed is not believed")
    func otherParameters() throws {
        let query = try Self.query(Self.response())
        #expect(throws: LogoutFault.signature) {
            try Self.answer(query.replacing("RelayState=h", with: "RelayState=g"))
        }
        #expect(throws: LogoutFault.signature) { try Self.answer(query.replacing("RelayState=h&", with: "")) }
        #expect(throws: LogoutFault.signature) {
            try Self.answer(Self.query(Self.response(), key: TestKeys.stranger))
        }
        for evil in [
            query + "&RelayState=g", query + "&SAMLResponse=x", query + "&x=y", "SAMLResponse=x&" + query,
            query.replacing("SAMLResponse", with: "%53AMLResponse"),
            query.replacing("Signature=", with: "signature="),
            query.replacing("&SigAlg", with: "&SigAlgo"), query + "&", "", "SAMLResponse",
            query.replacing("RelayState=h", with: "RelayState=%FF"),
        ] {
            #expect(throws: BindingFault.malformed) { try RedirectQuery(raw: evil) }
        }
    }

    @Test("is not believed on expired metadata")
    func expired() throws {
        let query = try RedirectQuery(raw: Self.query(Self.response()))
        #expect(throws: LogoutFault.metadataExpired) {
            try LogoutAnswer(query, against: try Self.expectations(instant("2026-12-01T00:00:00Z")))
        }
    }

    @Test("that would grow beyond a mebibyte, or is another message, is not read")
    func odd() throws {
        let bomb = "<x>" + String(repeating: " ", count: 4 << 20) + "</x>"
        for message in [bomb, "<x/>", Self.response().replacing("LogoutResponse", with: "Response")] {
            #expect(throws: LogoutFault.malformed) { try Self.answer(Self.query(message)) }
        }
    }
}

import Broker
import Foundation
import Identity
import SAML
import TestSupport
import Testing
import XMLSec

@Suite("A SAML provider's answer to a logout")
struct ProviderLogoutTests {
    /// Keys take long to make.
    private static let own = Result { try LogoutAnswers() }
    private static let foreign = Result { try LogoutAnswers() }

    private let place = "https://login.example.nl/saml/digid/slo"
    private let answers: LogoutAnswers
    private let provider: SAMLIdentityProvider

    init() throws {
        answers = try Self.own.get()
        provider = SAMLIdentityProvider(
            id: Fixture.digid, name: "DigiD",
            connection: .init(
                metadata: try answers.metadata(), profile: .digid3, entityID: "https://login.example.nl",
                acsURL: "https://login.example.nl/saml/digid/acs", logoutURL: place, request: .post,
                response: .artifact, key: answers.key),
            resolution: NoResolution(), randomness: .system)
    }

    private func outcome(
        of message: LogoutAnswers.Message, posted: Bool, _ change: (String) -> String = { $0 }
    ) throws -> String {
        let answer: IncomingLogoutAnswer =
            posted
            ? .response(base64: change(try answers.posted(message)))
            : .query(change(try answers.query(message)))
        return provider.judge(answer, to: "_request", at: Fixture.noon).code
    }

    static let messages: [(LogoutAnswers.Message, String)] = [
        (.init(), "complete"), (.init(status: ["Responder", "PartialLogout"]), "partial"),
        (.init(status: ["Responder", "RequestDenied"]), "saml.logout-failed"),
        (.init(inResponseTo: "_another"), "saml.logout-inResponseTo"),
        (.init(destination: "https://login.example.nl/saml/tweede/slo"), "saml.logout-destination"),
        (.init(issuer: "https://another.example.nl"), "saml.logout-issuer"),
        (.init(at: Fixture.noon - 90_000), "saml.logout-issueInstant"),
    ]

    @Test("is judged by what it says, by Redirect and by POST", arguments: 0..<7, [true, false])
    func judged(_ index: Int, posted: Bool) throws {
        let (message, code) = Self.messages[index]
        #expect(try outcome(of: message, posted: posted) == code)
    }

    @Test("is not believed without the provider's signature", arguments: [true, false])
    func signature(posted: Bool) throws {
        let foreign = try Self.foreign.get()
        let answer: IncomingLogoutAnswer =
            posted
            ? .response(base64: try foreign.posted(.init())) : .query(try foreign.query(.init()))
        #expect(provider.judge(answer, to: "_request", at: Fixture.noon).code == "saml.logout-signature")
    }

    @Test("that cannot be read is malformed", arguments: ["", "SAMLResponse=x", "*", "RelayState=h"])
    func malformed(_ text: String) {
        for answer in [IncomingLogoutAnswer.query(text), .response(base64: text)] {
            #expect(provider.judge(answer, to: "_request", at: Fixture.noon).code == "saml.logout-malformed")
        }
    }

    @Test("is verified over the octets as they came")
    func octets() throws {
        let altered = try outcome(of: .init(), posted: false) {
            $0.replacing("RelayState=h", with: "RelayState=%68")
        }
        #expect(altered == "saml.logout-signature")
    }
}

/// No artifact comes in these tests.
struct NoResolution: ArtifactResolution {
    func resolve(
        _ envelope: [UInt8], at endpoint: String, of provider: IdentityProviderID
    ) async throws(ArtifactResolutionError) -> [UInt8] { throw .unreachable }
}

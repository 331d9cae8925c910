import Foundation
import Identity
import OIDC
import Simulators
import Testing

@testable import namens

extension Walk {
    /// A fresh person in the world of the suite.
    static func begin() throws -> Walk { Walk(in: try #require(RunningWorld.current)) }

    var gateway: String { world.settings.issuer }

    /// Logs in at DigiD and holds on to its answer instead of bringing it to the gateway.
    func answer(
        of persona: Persona, on page: Visitor.Page, level: LevelOfAssurance = .substantieel,
        fault: DigiDFault? = nil
    ) async throws -> Wire.Reply {
        let form = try #require(page.forms.first { $0.fields["login"] != nil }, "\(page.summary)")
        return try await Wire.post(
            Visitor.resolve(form.action, against: page.url),
            [
                "login": form.fields["login"] ?? "", "persona": persona.id, "niveau": level.rawValue,
                "storing": fault?.rawValue ?? "", "actie": "inloggen",
            ])
    }

    /// Goes back to the portal from a page that says no, and gives the error that the portal reads.
    func back(from page: Visitor.Page) async throws -> OAuthError? {
        let portal = try await choose("backToPortal", on: page)
        #expect(portal.parameter("iss") == gateway)
        #expect(portal.parameter("code") == nil)
        return portal.parameter("error").flatMap(OAuthError.init(rawValue:))
    }
}

extension Visitor.Page {
    /// Fails unless the person reads the whole of a text.
    func expect(_ text: PublicText, in language: Language = .nl) throws {
        for sentence in text.sentences(in: language) { try expect(sentence) }
    }
}

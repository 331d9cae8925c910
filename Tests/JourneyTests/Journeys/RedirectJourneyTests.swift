import Foundation
import Identity
import Simulators
import Testing

@testable import namens

@Suite("A request by redirect", .runningWorld { $0.request = .redirect }, .serialized)
struct RedirectJourneyTests {
    @Test("brings the person to DigiD and through the whole login")
    func whole() async throws {
        let walk = try Walk.begin()
        let login = try await walk.open(.bijzondereBijstand)
        #expect(login.parameter("SAMLRequest") != nil)
        #expect(login.parameter("SigAlg") == "http://www.w3.org/2001/04/xmldsig-more#rsa-sha256")
        #expect(login.parameter("Signature") != nil)
        let question = try await walk.logIn(Cast.anna, on: login)
        try await walk.represent("m-anna-moeder", on: question)
            .expect("U regelt nu zaken voor mevrouw J. de Vries.")
    }

    @Test("is refused by DigiD when it was changed on the way")
    func changed() async throws {
        let walk = try Walk.begin()
        let login = try await walk.open(.bijzondereBijstand)
        let relayState = try #require(login.parameter("RelayState"))
        let changed = login.url.replacing(
            "RelayState=" + relayState, with: "RelayState=" + relayState.reversed())
        #expect(changed != login.url)
        #expect(try await walk.visitor.open(changed).status == 404)
    }
}

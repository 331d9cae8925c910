import Audit
import Identity
import OIDC
import Simulators
import Testing

@testable import namens

@Suite("A DigiD that fails", .runningWorld)
struct DigiDJourneyTests {
    /// What DigiD does, and what becomes of it.
    struct Case: Sendable, CustomTestStringConvertible {
        let fault: DigiDFault
        let text: PublicText
        let reason: String
        let error: OAuthError
        var testDescription: String { fault.rawValue }
    }

    @Test(
        "lets nobody in and can be tried again",
        arguments: [
            // Ours gives up after ten seconds; DigiD would answer after fifteen.
            Case(
                fault: .slow, text: .providerFault, reason: "provider.unavailable",
                error: .temporarilyUnavailable),
            Case(
                fault: .down, text: .providerFault, reason: "provider.unavailable",
                error: .temporarilyUnavailable),
            Case(fault: .cancel, text: .cancelled, reason: "cancelled", error: .accessDenied),
        ])
    func fails(_ test: Case) async throws {
        let walk = try Walk.begin()
        let login = try await walk.open(.bijzondereBijstand)
        let page = try await walk.logIn(Cast.omar, on: login, fault: test.fault)
        try page.expect(test.text)
        #expect(page.status == 200)
        #expect(await walk.visitor.cookies(of: walk.gateway)["namens-session"] == nil)
        let reasons = try await walk.failures(of: page)
        #expect(reasons == [test.reason])

        let again = try await walk.logIn(
            Cast.omar, on: try await walk.choose("retry", on: page), fault: test.fault)
        #expect(try await walk.back(from: again) == test.error)
        let honest = Walk(in: walk.world)
        try await honest.logIn(Cast.omar, on: try await honest.open(.bijzondereBijstand))
            .expect("Voor wie wilt u iets regelen?")
    }

    @Test("of which the person cancels is no error: she can begin again and come in")
    func cancelled() async throws {
        let walk = try Walk.begin()
        let page = try await walk.logIn(
            Cast.omar, on: try await walk.open(.bijzondereBijstand), fault: .cancel)
        let question = try await walk.logIn(Cast.omar, on: try await walk.choose("retry", on: page))
        try await walk.choose("myself", on: question).expect("U bent ingelogd.")
    }
}

extension Walk {
    /// Why the login on this page failed, by its records.
    fileprivate func failures(of page: Visitor.Page) async throws -> [String] {
        let reference = try #require(LoginReference(page.url)).text
        return try await world.events(after: 0).filter { $0.login == reference }.compactMap { event in
            if case .authenticationFailed(_, let reason) = event.what { reason } else { nil }
        }
    }
}

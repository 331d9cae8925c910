import Identity
import OIDC
import Simulators
import Testing

@testable import namens

@Suite("A DigiD that fails", .runningWorld, .serialized)
struct DigiDJourneyTests {
    /// What DigiD does, and what becomes of it.
    struct Case: Sendable, CustomTestStringConvertible {
        let fault: DigiDFault
        let text: PublicText
        /// In the records.
        let reason: String
        /// In the log, when the fault is one of the connection.
        let code: String?
        let error: OAuthError
        var testDescription: String { fault.rawValue }

        init(_ fault: DigiDFault, unavailable code: String) {
            self.init(fault, .providerFault, "provider.unavailable", .temporarilyUnavailable, code)
        }

        init(
            _ fault: DigiDFault, _ text: PublicText, _ reason: String, _ error: OAuthError,
            _ code: String? = nil
        ) {
            (self.fault, self.text, self.reason, self.error, self.code) = (fault, text, reason, error, code)
        }
    }

    @Test(
        "lets nobody in and can be tried again",
        arguments: [
            // Ours gives up after ten seconds; DigiD would answer after fifteen.
            Case(.slow, unavailable: "resolution.timeout"), Case(.down, unavailable: "resolution.refused"),
            Case(.huge, unavailable: "resolution.too-large"),
            Case(.malformed, .startAgain, "xml.wellFormed", .accessDenied),
            Case(.cancel, .cancelled, "cancelled", .accessDenied),
        ])
    func fails(_ test: Case) async throws {
        let walk = try Walk.begin()
        let login = try await walk.open(.bijzondereBijstand)
        let before = try await walk.world.mark()
        let page = try await walk.logIn(Cast.omar, on: login, fault: test.fault)
        try page.expect(test.text)
        #expect(page.status == 200)
        let traces = try await walk.world.traces(since: before)
        #expect(traces.reasons == Set([test.reason, test.code].compactMap(\.self)))
        #expect(traces.areEmptyHanded)
        #expect(await walk.visitor.cookies(of: walk.gateway)["namens-session"] == nil)
        #expect(try await walk.back(from: page) == test.error)
        let again = Walk(in: walk.world)
        try await again.logIn(Cast.omar, on: try await again.open(.bijzondereBijstand))
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

import Audit
import Foundation
import Identity
import OIDC
import Simulators
import Testing

@testable import namens

@Suite("A member of staff", .serialized, .runningWorld)
struct StaffJourneyTests {
    private func open(_ walk: Walk) async throws -> Visitor.Page {
        try await walk.open(.inkijk, at: walk.staffPortal, with: "medewerkers")
    }

    @Test("logs in with her work account, and the portal learns that she is staff, of whom, and no number")
    func login() async throws {
        let walk = try Walk.begin()
        let before = try await walk.world.mark()
        let page = try await open(walk)
        try page.expect("Inloggen met uw werkaccount", "Kim Bakker")
        let done = try await walk.logIn(CastPersoneel.kim, on: page)
        try done.expect(
            "U bent ingelogd.", "medewerker", DevelopmentPKI.staffOIN, "consulent-inkomen", "zelf")
        try done.expectNot("BSN")
        try done.expectNot(CastPersoneel.kim.account)
        try await walk.callAPI(.inkijk, on: done).expect("De inlog is actief")
        let traces = try await walk.world.traces(since: before)
        #expect(!"\(traces)".contains(CastPersoneel.kim.account))
    }

    @Test("is told in words of her work what went wrong, and the portal gets no code")
    func refused() async throws {
        let walk = try Walk.begin()
        try await walk.logIn(CastPersoneel.kim, on: try await open(walk), fault: .cancel)
            .expect(.staff(.loginCancelled))
        let low = try Walk.begin()
        try await low.logIn(CastPersoneel.kim, on: try await open(low), level: .midden)
            .expect(.staff(.levelTooLow(needed: .substantieel)))
        for (fault, check) in [
            (MedewerkerFault.otherOrganisation, "medewerker.organisatie"),
            (.citizenNumber, "medewerker.account"), (.twoProfiles, "medewerker.functieprofiel"),
            (.twoZones, "medewerker.netwerkzone"),
        ] {
            let walk = try Walk.begin()
            let before = try await walk.world.mark()
            let page = try await walk.logIn(CastPersoneel.kim, on: try await open(walk), fault: fault)
            try page.expect(.startAgain)
            #expect(try await walk.back(from: page) == .accessDenied)
            let traces = try await walk.world.traces(since: before)
            #expect(traces.reasons.contains(check) && traces.areEmptyHanded, "\(traces.reasons)")
        }
    }
}

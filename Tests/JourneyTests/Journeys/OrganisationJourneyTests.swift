import Audit
import Foundation
import Identity
import OIDC
import Simulators
import Testing

@testable import namens

@Suite("Somebody who logs in for an office", .runningWorld, .serialized)
struct OrganisationJourneyTests {
    private func atNumber(
        _ employee: CastMedewerker = .bea, _ dienst: DemoDienst = .bijzondereBijstand
    ) async throws -> (Walk, Visitor.Page) {
        let walk = try Walk.begin()
        return (walk, try await walk.logIn(employee, on: try await walk.open(dienst, with: "eherkenning")))
    }

    @Test("names a client by number, confirms, and acts for him at the portal")
    func permitted() async throws {
        let (walk, page) = try await atNumber()
        let confirm = try await walk.name(Cast.paul.bsn.reveal(), on: page)
        try confirm.expect("P. Jansen")
        let done = try await walk.choose("confirm", on: confirm)
        try done.expect("bewind")
        try await walk.callAPI(.bijzondereBijstand, on: done).expect("De inlog is actief")
    }

    @Test("leaves a record that names the register of mandates and the advice, whomever the advice is about")
    func evidence() async throws {
        let usual = try await recorded(nil)
        let other = try await recorded(.otherAdvice)
        for record in [usual, other] {
            let register = try #require(record.evidence["mandateRegister"])
            #expect(register.wholeMatch(of: /urn:etoegang:MR:[0-9]{20}:entities:[0-9]+/) != nil)
            let advice = try #require(record.evidence["advice"])
            #expect(
                advice.wholeMatch(of: /_[0-9a-zA-Z]+ (urn:[^ ]+) sha256:[0-9a-f]{64}/)?.1 == register[...])
        }
        #expect(usual.evidence["chain"] == other.evidence["chain"] && usual.evidence["chain"] != nil)
        #expect(usual.evidence["advice"] != other.evidence["advice"])
    }

    /// The last decision of an employee who acts for a client.
    private func recorded(_ fault: EHerkenningFault?) async throws -> DecisionRecord {
        let walk = try Walk.begin()
        let before = try await walk.world.lastRecord()
        let page = try await walk.logIn(
            .bea, on: try await walk.open(.bijzondereBijstand, with: "eherkenning"), fault: fault)
        let confirm = try await walk.name(Cast.paul.bsn.reveal(), on: page)
        try await walk.choose("confirm", on: confirm).expect("bewind")
        let decisions = try await walk.world.events(after: before).compactMap { event -> DecisionRecord? in
            if case .decided(let decision) = event.what { decision } else { nil }
        }
        return try #require(decisions.last)
    }

    @Test("is told when the organisation gave no mandate for the dienst")
    func notMandated() async throws {
        let walk = try Walk.begin()
        let page = try await walk.open(.bijzondereBijstand, with: "eherkenning")
        let checks = await walk.world.toezicht.checks()
        let refused = try await walk.logIn(.bea, on: page, fault: .noMandate)
        try refused.expect(.relation(.organisationDidNotMandate))
        #expect(try await walk.back(from: refused) == .accessDenied)
        #expect(await walk.world.toezicht.checks() == checks)
    }

    @Test("is told that the level is too low, before any number is asked")
    func tooLow() async throws {
        let walk = try Walk.begin()
        let page = try await walk.open(.bijzondereBijstand, with: "eherkenning")
        let refused = try await walk.logIn(.bo, on: page, fault: .levelTooLow)
        try refused.expect(.relation(.organisationLevelTooLow(needed: .substantieel)))
        #expect(try await walk.back(from: refused) == .unmetAuthenticationRequirements)
    }

    @Test(
        "with an assertion that breaks a rule begins again",
        arguments: [
            (EHerkenningFault.otherService, ["service.id", "service.uuid"]),
            (.missingLegalSubject, ["legalSubject.present"]), (.otherKey, ["signature.value"]),
        ])
    func rejected(_ fault: EHerkenningFault, _ checks: [String]) async throws {
        let walk = try Walk.begin()
        let before = try await walk.world.lastRecord()
        let page = try await walk.open(.bijzondereBijstand, with: "eherkenning")
        try await walk.logIn(.bea, on: page, fault: fault).expect(.startAgain)
        let recorded = try await walk.world.events(after: before).compactMap { event -> [String]? in
            if case .assertionRejected(_, let checks) = event.what { checks } else { nil }
        }
        #expect(recorded == [checks])
    }

    @Test("may act through an office in between where the dienst allows it, and nowhere else")
    func chain() async throws {
        let walk = try Walk.begin()
        let allowed = try await walk.logIn(
            .kim, on: try await walk.open(.belastingaanslag, with: "eherkenning"), for: .haven)
        try await walk.name(Cast.paul.bsn.reveal(), on: allowed).expect("P. Jansen")
        let other = try Walk.begin()
        try await other.logIn(
            .kim, on: try await other.open(.bijzondereBijstand, with: "eherkenning"), for: .haven
        ).expect(.relation(.organisationLoginCancelled))
    }

    @Test("is not offered eHerkenning where no office can act, nor when the portal asks for something else")
    func offered() async throws {
        let walk = try Walk.begin()
        let choice = try await walk.open(.bijzondereBijstand, with: nil)
        try choice.expect("DigiD", "eHerkenning")
        for kind in ["zelf", "machtiging", "gezag"] {
            let query = ["vertegenwoordiging": kind]
            let page = try await Walk.begin().open(.bijzondereBijstand, query, with: nil)
            #expect(page.url.hasPrefix("http://127.0.0.1:\(walk.world.settings.digidFront)/"))
        }
    }

    @Test("asks the other holder to agree, who hears of it and completes it")
    func together() async throws {
        let (walk, page) = try await atNumber()
        let confirm = try await walk.name(Cast.vera.bsn.reveal(), on: page)
        try await walk.choose("confirm", on: confirm).expect(.relation(.approvalNeeded))
        #expect(try await walk.world.toezicht.messages() == ["b-gezamenlijk"])
        let (other, second) = try await atNumber(.ada)
        let agreeing = try await other.name(Cast.vera.bsn.reveal(), on: second)
        try await other.choose("confirm", on: agreeing).expect("bewind")
    }

    @Test("stays at the number while Toezicht does not answer, and nothing is allowed")
    func down() async throws {
        let (walk, page) = try await atNumber()
        await walk.world.toezicht.setFault(.wrongSignature)
        let refused = try await walk.name(Cast.paul.bsn.reveal(), on: page)
        await walk.world.settle()
        try refused.expect(.relation(.cannotCheckNow))
    }

    @Test("finds its dienst in what we publish, the catalogue with the numbers of the metadata")
    func published() async throws {
        let walk = try Walk.begin()
        let place = "\(walk.gateway)/saml/eherkenning"
        let (metadata, catalogue) = (
            try await Wire.get("\(place)/metadata").page.body,
            try await Wire.get("\(place)/dienstencatalogus").page.body
        )
        for dienst in DemoDienst.all {
            guard let service = dienst.etdServiceID, let index = dienst.etdIndex else { continue }
            #expect(metadata.contains("index=\"\(index)\"") && metadata.contains(service))
            #expect(catalogue.contains(service) && catalogue.contains(dienst.uuid))
        }
        #expect(!metadata.contains("SingleLogoutService") && !metadata.contains("validUntil"))
        #expect(try await Wire.get("\(walk.gateway)/saml/digid/dienstencatalogus").status == 404)
    }
}

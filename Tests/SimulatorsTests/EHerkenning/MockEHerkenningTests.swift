import Foundation
import Identity
import SAML
import Simulators
import Testing
import XMLSec

@Suite("A login with the mock eHerkenning")
struct MockEHerkenningTests {
    @Test("by artifact proves the organisation, who acts, the dienst and the level")
    func artifact() async throws {
        try await withEHerkenning { lab in
            let verdict = try await lab.login(TestLogin())
            let assertion = try #require(accepted(verdict))
            let login = try #require(assertion.organisation)
            #expect(assertion.issuer == MockEHerkenningConfiguration.entityID)
            #expect(assertion.level == .substantieel)
            #expect(login.kvk == CastKantoor.haven.kvk)
            #expect(login.companyName == CastKantoor.haven.naam)
            #expect(login.serviceUUID == EHerkenningDiensten.bijstand.definitionUUID)
            #expect(login.branches.isEmpty && login.intermediary == nil && login.rsin == nil)
            #expect(login.advice?.count == 1)
            #expect(login.actingSubject.reveal().wholeMatch(of: /[0-9A-F]{64}@[0-9A-F]{32}/) != nil)
        }
    }

    @Test("by POST, to an address or to an index, proves the same")
    func post() async throws {
        try await withEHerkenning { lab in
            for answer in [
                AuthnRequest.Answer.index(1), .address(EHerkenningLab.postService, .post),
            ] {
                let page = try await lab.bring(lab.request(answer))
                let form = try await lab.fillIn(page, TestLogin())
                #expect(form.text.contains("action=\"\(EHerkenningLab.postService)\""))
                let field = try #require(form.text.firstMatch(of: /name="SAMLResponse" value="([^"]+)"/)?.1)
                let bytes = try #require(Data(base64Encoded: String(field)))
                let verdict = try lab.judge(
                    Array(bytes), as: .response, EHerkenningDiensten.bijstand, at: EHerkenningLab.postService)
                #expect(accepted(verdict)?.organisation?.kvk == CastKantoor.haven.kvk)
            }
        }
    }

    @Test("of an employee of one branch is limited to that branch")
    func branch() async throws {
        try await withEHerkenning { lab in
            let login = accepted(try await lab.login(TestLogin(medewerker: "ben")))?.organisation
            #expect(login?.branches.map { $0.reveal() } == [CastKantoor.haven.vestigingen[1]])
        }
    }

    @Test("for another office names her own as intermediary, where the dienst allows one")
    func chain() async throws {
        try await withEHerkenning { lab in
            let wish = TestLogin(medewerker: "ada", namens: "haven")
            let login = accepted(try await lab.login(wish))?.organisation
            #expect(login?.kvk == CastKantoor.haven.kvk && login?.intermediary == CastKantoor.anker.kvk)
            let refused = try await lab.login(wish, service: EHerkenningDiensten.begeleiding)
            #expect(status(refused) == .cancelled)
        }
    }

    @Test("has one pseudonym for a person at an organisation, and another for each other")
    func pseudonyms() async throws {
        try await withEHerkenning { lab in
            var pseudonyms: [String?] = []
            for (who, office) in [("bea", ""), ("bea", ""), ("ben", ""), ("bea", "anker")] {
                let verdict = try await lab.login(TestLogin(medewerker: who, namens: office))
                pseudonyms.append(accepted(verdict)?.organisation?.actingSubject.reveal())
            }
            #expect(pseudonyms[0] == pseudonyms[1])
            #expect(Set(pseudonyms).count == 3 && !pseudonyms.contains(nil))
        }
    }

    @Test("at the level that was picked", arguments: EHerkenningLevel.allCases)
    func level(_ level: EHerkenningLevel) async throws {
        try await withEHerkenning { lab in
            let verdict = try await lab.login(
                TestLogin(niveau: level), service: EHerkenningDiensten.begeleiding)
            #expect(accepted(verdict)?.levelURI == "urn:etoegang:core:assurance-class:" + level.rawValue)
        }
    }

    @Test("at too low a level, or cancelled, ends without an assertion")
    func refused() async throws {
        try await withEHerkenning { lab in
            for login in [
                TestLogin(niveau: .eh2plus), TestLogin(actie: "annuleren"), TestLogin(storing: "cancel"),
            ] {
                let verdict = try await lab.login(login)
                #expect(status(verdict) == .cancelled)
            }
        }
    }

    @Test("that is not filled in shows the page again, and is still under way")
    func incomplete() async throws {
        try await withEHerkenning { lab in
            let page = try await lab.bring(lab.request())
            let again = try await lab.fillIn(page, TestLogin(medewerker: "nobody"))
            #expect(again.status == 422 && again.text.contains("id=\"fout\""))
            #expect(try await lab.fillIn(again, TestLogin()).status == 302)
            #expect(try await lab.fillIn(again, TestLogin()).status == 404)
        }
    }
}

func accepted(_ verdict: Verdict) -> ValidatedAssertion? {
    if case .accepted(let assertion) = verdict.outcome { assertion } else { nil }
}

func status(_ verdict: Verdict) -> LoginStatus? {
    if case .status(let status) = verdict.outcome { status } else { nil }
}

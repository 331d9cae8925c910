import Foundation
import Identity
import Testing

@testable import SAML

@Suite("A login of staff")
struct StaffLoginTests {
    @Test("offers who she is to her organisation, and nothing of a citizen or of another's organisation")
    func offers() throws {
        let assertion = try #require(try Staff.draft().verdict().accepted)
        let staff = try #require(assertion.staff)
        #expect(staff.account == AccountID(Staff.account))
        #expect(staff.functieprofiel == ProfielID("consulent-inkomen"))
        #expect(staff.organisatie.description == Staff.oin)
        #expect(staff.netwerkzone == "kantoor")
        #expect(assertion.level == .substantieel)
        #expect(assertion.subjectBSN == nil && assertion.organisation == nil)
    }

    @Test("is of no zone when none is told")
    func nowhere() throws {
        var draft = Staff.draft()
        draft.parts["netwerkzone"] = ""
        #expect(try #require(try draft.verdict().accepted?.staff).netwerkzone == nil)
    }

    @Test("is of the profile of staff only", arguments: [Profile.generic, .digid3])
    func others(_ profile: Profile) throws {
        var draft = Staff.draft()
        draft.profile = profile
        draft.expected.minimumLevel = nil
        if profile == .digid3 {
            draft.change(\.assertion, "8f14e45f", to: World.name)
            draft.change(
                \.assertion, "http://eidas.europa.eu/LoA/{{level}}", to: World.classes + "SmartcardPKI")
        }
        let assertion = try #require(try draft.verdict().accepted)
        #expect(assertion.staff == nil)
    }

    @Test("asks for a level in the words of eIDAS", arguments: LevelOfAssurance.allCases)
    func levels(_ level: LevelOfAssurance) {
        #expect(Profile.medewerker.authnContextClass(for: level) == level.uri)
        #expect(Profile.medewerker.level(ofClass: level.uri) == level)
        #expect(Profile.medewerker.level(ofClass: level.digidClass) == nil)
        #expect(Profile.medewerker.asksForLevel)
    }

    @Test("is explained without the account, wherever it stands, unless asked for")
    func explained() throws {
        var draft = Staff.draft()
        draft.parts["more"] = EHerkenning.attribute(
            "urn:mail", ["Kim <\(Staff.account)>".replacing("<", with: "")])
        let verdict = try draft.verdict()
        let masked = Explanation(verdict)
        let text = masked.text() + String(decoding: try masked.json(), as: UTF8.self)
        #expect(masked.isAccepted && !text.contains("devries") && !text.contains("Kim"))
        #expect(text.contains("consulent-inkomen") && text.contains(Staff.oin))
        let plain = String(
            decoding: try Explanation(verdict, showsIdentifiers: true).json(), as: UTF8.self)
        #expect(plain.contains("\"account\" : \"\(Staff.account)\""))
    }

    @Test("that is refused says nothing of the account")
    func silent() throws {
        for test in StaffCases.all {
            var draft = test.start()
            test.change(&draft)
            let explanation = Explanation(try draft.verdict())
            let text = explanation.text() + String(decoding: try explanation.json(), as: UTF8.self)
            #expect(!text.contains("devries") && !text.contains("k de vries"), "\(test.name)")
        }
    }
}

import Foundation
import Identity
import SAML
import Simulators
import Testing

@Suite("The mock provider of an organisation")
struct MockMedewerkersTests {
    @Test("tells who works there, in what function and where")
    func login() async throws {
        try await withMedewerkers { lab in
            for person in [CastPersoneel.kim, .sam] {
                let assertion = try #require(accepted(try await lab.login(["medewerker": person.id])))
                let staff = try #require(assertion.staff)
                #expect(staff.account.rawValue == person.account)
                #expect(staff.functieprofiel.rawValue == person.functieprofiel)
                #expect(staff.organisatie.description == DevelopmentPKI.staffOIN)
                #expect(staff.netwerkzone == "gemnet")
                #expect(assertion.level == .substantieel && assertion.subjectBSN == nil)
                #expect(!assertion.nameID.text.contains(person.id))
            }
            let nowhere = accepted(try await lab.login(["netwerkzone": ""]))?.staff
            #expect(nowhere != nil && nowhere?.netwerkzone == nil)
        }
    }

    @Test("tells it by the names that the organisation gives")
    func names() async throws {
        try await withMedewerkers({ $0.attributes = ["account": "uid", "netwerkzone": "zone"] }) { lab in
            let staff = accepted(try await lab.login())?.staff
            #expect(staff?.account.rawValue == CastPersoneel.kim.account && staff?.netwerkzone == "gemnet")
        }
    }

    static let faults: [(MedewerkerFault, [CheckName])] = [
        (.wrongAudience, [.assertionAudience]), (.expired, [.subjectNotOnOrAfter, .conditionsWindow]),
        (.otherKey, [.signatureValue]), (.unsigned, [.signaturePresent]), (.levelTooLow, [.authnLevel]),
        (.ownSecondFactor, [.authnLevel]), (.missingAccount, [.staffAccount]),
        (.citizenNumber, [.staffAccount]), (.twoProfiles, [.staffFunction]), (.twoZones, [.staffZone]),
        (.otherOrganisation, [.staffOrganisation]),
    ]

    @Test("told to misbehave, breaks the checks that are meant, and no others", arguments: faults)
    func broken(_ fault: MedewerkerFault, _ checks: [CheckName]) async throws {
        try await withMedewerkers { lab in
            let verdict = try await lab.login(["storing": fault.rawValue])
            #expect(verdict.failedChecks == checks && accepted(verdict) == nil)
            await lab.mock.setFault(fault)
            let standing = try await lab.login()
            #expect(standing.failedChecks == checks)
            await lab.mock.setFault(nil)
            let mended = try await lab.login()
            #expect(accepted(mended) != nil)
        }
    }

    @Test("has a test for every fault")
    func complete() {
        let elsewhere: Set<MedewerkerFault> = [.slow, .down, .cancel]
        #expect(Set(Self.faults.map(\.0)).union(elsewhere) == Set(MedewerkerFault.allCases))
    }

    @Test("is down, or late, or left")
    func unreachable() async throws {
        try await withMedewerkers { lab in
            let down = try await lab.fillIn(try await lab.bring(), ["storing": "down"])
            #expect(down.status == 503)
            let late = try await lab.login(["storing": "slow"])
            #expect(accepted(late) != nil)
            for changes in [["storing": "cancel"], ["actie": "annuleren"]] {
                let left = try await lab.login(changes)
                #expect(status(left) == .cancelled)
            }
        }
    }

    @Test("is asked for a level by its eIDAS URI, and refuses one of DigiD")
    func levels() async throws {
        try await withMedewerkers { lab in
            let low = try await lab.login(["niveau": "midden"])
            #expect(status(low) == .levelNotReached)
            let high = accepted(try await lab.login(["niveau": "hoog"]))
            #expect(high?.level == .hoog)
            let other = try await lab.bring(level: LevelOfAssurance.substantieel.digidClass)
            #expect(other.status == 404)
        }
    }

    @Test("shows its page again when it is not filled in, or says a zone that is none")
    func incomplete() async throws {
        try await withMedewerkers { lab in
            let page = try await lab.bring()
            for person in CastPersoneel.all { #expect(page.text.contains(person.naam)) }
            let again = try await lab.fillIn(page, ["medewerker": "nobody"])
            #expect(again.status == 422 && again.text.contains("id=\"fout\""))
            #expect(try await lab.fillIn(again, ["netwerkzone": "maan"]).status == 422)
            #expect(try await lab.fillIn(again).text.contains("SAMLResponse"))
            #expect(try await lab.fillIn(again).status == 404)
        }
    }

    @Test("has a cast with accounts and names of their own")
    func cast() {
        #expect(Set(CastPersoneel.all.map(\.id)).count == 10 && CastPersoneel.all.count == 10)
        #expect(Set(CastPersoneel.all.map(\.account)).count == 10)
        #expect(CastPersoneel.all.count { $0.functieprofiel == "functioneel-beheerder" } == 2)
        #expect(CastPersoneel.all.allSatisfy { StaffMember.isAccount($0.account) })
    }
}

import Foundation
import Identity
import SAML
import Simulators
import Testing
import XMLSec

@Suite("The mock eHerkenning, told to misbehave,")
struct MockEHerkenningFaultTests {
    static let faults: [(EHerkenningFault, [CheckName])] = [
        (.wrongAudience, [.assertionAudience]),
        (.expired, [.subjectNotOnOrAfter, .conditionsWindow]),
        (.otherKey, [.signatureValue]),
        (.unsigned, [.signaturePresent]),
        (.levelTooLow, [.authnLevel]),
        (.noMandate, [.serviceID, .serviceUUID]),
        (.otherService, [.serviceID, .serviceUUID]),
        (.missingLegalSubject, [.legalSubjectPresent]),
        (.unknownIdentifier, [.legalSubjectType]),
        (.badKvK, [.legalSubjectNumber]),
        (.wrongRecipientKey, [.identifiersDecryption]),
    ]

    @Test("breaks the checks that are meant, and no others", arguments: faults)
    func broken(_ fault: EHerkenningFault, _ checks: [CheckName]) async throws {
        try await withEHerkenning { lab in
            let verdict = try await lab.login(TestLogin(storing: fault.rawValue))
            #expect(verdict.failedChecks == checks)
            #expect(accepted(verdict) == nil)
        }
    }

    @Test("puts somebody in between whom the dienst does not allow")
    func unasked() async throws {
        try await withEHerkenning { lab in
            let verdict = try await lab.login(
                TestLogin(storing: "unasked-intermediary"), service: EHerkenningDiensten.begeleiding)
            #expect(verdict.failedChecks == [.mandateUnasked])
        }
    }

    @Test("may say what it likes in the advice")
    func advice() async throws {
        try await withEHerkenning { lab in
            let login = accepted(try await lab.login(TestLogin(storing: "other-advice")))?.organisation
            #expect(login?.kvk == CastKantoor.haven.kvk)
        }
    }

    @Test("is down, or late, when the artifact is resolved")
    func unreachable() async throws {
        try await withEHerkenning { lab in
            let reply = try await lab.fillIn(
                try await lab.bring(lab.request()), TestLogin(storing: "down"))
            let artifact = try Lab.parameters(of: reply)["SAMLart"] ?? ""
            #expect(try await lab.resolve(artifact).status == 503)
            #expect(try await accepted(lab.login(TestLogin(storing: "slow"))) != nil)
        }
    }

    @Test("does so in every login while the fault stands")
    func standing() async throws {
        try await withEHerkenning { lab in
            await lab.mock.setFault(.badKvK)
            let broken = try await lab.login(TestLogin())
            #expect(broken.failedChecks == [.legalSubjectNumber])
            await lab.mock.setFault(nil)
            let mended = try await lab.login(TestLogin())
            #expect(accepted(mended) != nil)
        }
    }

    @Test("has a test for every fault")
    func complete() {
        let elsewhere: Set<EHerkenningFault> = [.cancel, .slow, .down, .unaskedIntermediary, .otherAdvice]
        #expect(Set(Self.faults.map(\.0)).union(elsewhere) == Set(EHerkenningFault.allCases))
    }
}

@Suite("The mock eHerkenning")
struct MockEHerkenningRequestTests {
    @Test("answers 404 to a request that is not as it should be")
    func refused() async throws {
        try await withEHerkenning { lab in
            let other = try signingKey(try TestPKI.get().otherSigning)
            let level = "urn:etoegang:core:assurance-class:loa3"
            #expect(try await lab.bring(lab.request()).status == 200)
            #expect(try await lab.bring(lab.request(service: nil)).status == 404)
            #expect(try await lab.bring(lab.request(service: 1)).status == 404)
            #expect(try await lab.bring(lab.request(minimumClass: level)).status == 404)
            #expect(try await lab.bring(lab.request(.index(7))).status == 404)
            #expect(try await lab.bring(lab.request(), signedBy: other).status == 404)
        }
    }

    @Test("publishes signed metadata in which no logout is offered")
    func metadata() async throws {
        try await withEHerkenning { lab in
            let root = try XMLDocument(parsing: lab.mock.metadata()).root
            let key = try VerificationKey(
                certificatePEM: text(try TestPKI.get().eherkenningSigning.certificate))
            #expect(
                try root.verify(with: [key]).element.attribute("entityID")
                    == MockEHerkenningConfiguration.entityID)
            let services = root.child("IDPSSODescriptor")?.children.map(\.name) ?? []
            #expect(services.contains("SingleSignOnService") && !services.contains("SingleLogoutService"))
        }
    }

    @Test("is configured by one group of keys, and never in production")
    func configuration() async throws {
        try await withEHerkenning { lab in
            let data = try JSONEncoder().encode(lab.configuration)
            var read = try JSONDecoder().decode(MockEHerkenningConfiguration.self, from: data)
            #expect(read.catalogues == lab.configuration.catalogues)
            #expect(read.provider.entityID == MockEHerkenningConfiguration.entityID)
            read.provider.environment = "production"
            #expect(throws: MockProviderError.production) { try MockEHerkenning(configuration: read) }
        }
    }

    @Test("knows everybody who works at an office, and nobody else")
    func cast() {
        for office in CastKantoor.all {
            let employees = CastMedewerker.all.filter { $0.kantoor == office }
            #expect(employees.map(\.id) == office.medewerkers)
            #expect(employees.allSatisfy { Set($0.vestigingen).isSubset(of: office.vestigingen) })
        }
        #expect(CastKantoor.haven.medewerkers.count == 3 && CastKantoor.haven.vestigingen.count == 2)
    }
}

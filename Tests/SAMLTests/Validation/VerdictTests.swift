import Foundation
import Identity
import Testing

@testable import SAML

@Suite("A verdict")
struct VerdictTests {
    static let cases =
        AssertionCases.all + SubjectCases.all + ConditionsCases.all + AuthnCases.all + NameIDCases.all
        + MessageCases.all + ArtifactCases.all + SignatureCases.all + FormCases.accepted + FormCases.refused
        + EncryptionCases.all + GenericCases.all + EHerkenningCases.all + OrganisationCases.all
        + StaffCases.all

    @Test("has for every check a case that breaks it, here or among the statuses")
    func complete() {
        let elsewhere: Set<CheckName> = [.metadataUsable, .status, .artifactStatus]
        let broken = Set(Self.cases.flatMap(\.broken)).union(elsewhere)
        #expect(broken == Set(CheckName.allCases))
    }

    @Test("has for every check a name of its own and a source")
    func sources() {
        #expect(Set(CheckName.allCases.map(\.rawValue)).count == CheckName.allCases.count)
        #expect(CheckName.allCases.allSatisfy { !$0.source.isEmpty })
    }

    @Test("lists the checks of its profile and input, in their order, whatever happened")
    func order() throws {
        for input in Input.allCases {
            for text in ["", "<x/>", try Draft(input, signed: [.assertion]).text()] {
                let verdict = ResponseValidator(provider: try World.identityProvider(), profile: .digid3)
                    .validate(Array(text.utf8), as: input, against: World.expectations)
                #expect(verdict.checks.map(\.check) == Profile.digid3.checks(for: input))
            }
        }
        #expect(!Profile.generic.checks(for: .response).contains(.nameIDElevenTest))
        #expect(!Profile.generic.checks(for: .response).contains(.artifactIssuer))
    }

    @Test("says which checks it never reached")
    func skipped() throws {
        var draft = Draft()
        draft.key = TestKeys.stranger
        let verdict = try draft.verdict()
        let audience = verdict.checks.first { $0.check == .assertionAudience }
        #expect(audience?.outcome == .skipped)
        #expect(audience?.hint == "an earlier check failed")
    }

    @Test("is a proof only when every check was made")
    func proof() throws {
        var report = Report([.wellFormed, .status])
        report.note(.wellFormed, .passed)
        #expect(!report.isClean)
        report.note(.status, .notApplicable("why"))
        #expect(report.isClean)
        report.note(.status, .failed())
        report.note(.status, .passed)
        #expect(!report.isClean)
    }

    @Test("carries what the assertion says, from the signed bytes")
    func content() throws {
        var draft = Draft(.artifactResponse, signed: [.assertion, .artifactResponse])
        FormCases.attributes(
            "<saml:Attribute Name=\"n\"><saml:AttributeValue>a</saml:AttributeValue><saml:AttributeValue>b"
                + "</saml:AttributeValue></saml:Attribute><saml:Attribute Name=\"n\"><saml:AttributeValue>c"
                + "</saml:AttributeValue></saml:Attribute>", &draft)
        let accepted = try #require(try draft.verdict().accepted)
        #expect(accepted.id == "_assertion")
        #expect(accepted.issuer == World.provider)
        #expect(accepted.nameID == NameID(text: World.name))
        #expect(accepted.subjectBSN == (try BSN("999999047")))
        #expect(accepted.level == .midden)
        #expect(accepted.levelURI == World.classes + "MobileTwoFactorContract")
        #expect(accepted.sessionIndex == "_session")
        #expect(accepted.authnInstant == World.now)
        #expect(accepted.notOnOrAfter == World.now + 120)
        #expect(accepted.attributes == ["n": ["a", "b", "c"]])
    }

    @Test("keeps the assertion until the last bearer could present it")
    func latestEnd() throws {
        var draft = Draft()
        draft.change(
            \.assertion, "</saml:Subject>",
            to: "<saml:SubjectConfirmation Method=\"\(Identifier.bearer)\"><saml:SubjectConfirmationData "
                + "NotOnOrAfter=\"2026-11-22T13:00:00Z\"/></saml:SubjectConfirmation></saml:Subject>")
        let accepted = try draft.verdict().accepted
        #expect(accepted?.notOnOrAfter == World.now + 3600)
    }

    @Test("counts the lowest of several levels, and the earliest of several logins")
    func lowest() throws {
        var draft = Draft()
        draft.change(
            \.assertion, "<saml:AuthnStatement",
            to: "<saml:AuthnStatement AuthnInstant=\"2026-11-22T11:59:00Z\"><saml:AuthnContext>"
                + "<saml:AuthnContextClassRef>\(World.classes)SmartcardPKI</saml:AuthnContextClassRef>"
                + "</saml:AuthnContext></saml:AuthnStatement><saml:AuthnStatement")
        let accepted = try draft.verdict().accepted
        #expect(accepted?.level == .midden)
        #expect(accepted?.authnInstant == World.now - 60)
    }

    @Test("pads a number of eight digits")
    func padded() throws {
        var draft = Draft()
        draft.change(\.assertion, World.name, to: "s00000000:99999985")
        let accepted = try draft.verdict().accepted
        #expect(accepted?.subjectBSN == (try BSN("099999985")))
        #expect(accepted?.nameID.text == "s00000000:99999985")
    }

    @Test("gives the whole text of a name, wherever a comment stands in it")
    func wholeText() throws {
        for (name, text) in [
            ("ali<!-- x -->ce@example", "alice@example"),
            ("alice<!-- x -->@example.evil", "alice@example.evil"),
            ("<![CDATA[alice]]>@example", "alice@example"), ("al&#105;ce", "alice"),
        ] {
            var draft = Draft(signed: [.response])
            draft.profile = .generic
            draft.change(\.assertion, World.name, to: name)
            let accepted = try draft.verdict().accepted
            #expect(accepted?.nameID.text == text)
        }
    }

    @Test("warns of an expired certificate that will do")
    func warning() throws {
        var draft = Draft()
        (draft.key, draft.trusted) = (TestKeys.expired, [TestKeys.expired])
        draft.expected.expiredCertificates = .accept
        let check = try draft.verdict().checks.first { $0.check == .keyCertificate }
        #expect(check?.outcome == .passed)
        #expect(check?.hint != nil)
    }

    @Test("on a provider whose metadata cannot be used is a refusal")
    func unusable() {
        let verdict = Verdict.unusable(.noUsableKey([]))
        #expect(verdict.failedChecks == [.metadataUsable])
        #expect(verdict.accepted == nil)
    }
}

import Crypto
import Foundation
import Identity
import Testing

@testable import SAML

@Suite("A login for an organisation")
struct OrganisationLoginTests {
    private typealias EH = EHerkenning

    private func verdict(_ change: (inout Draft) -> Void) throws -> Verdict {
        var draft = EH.draft()
        change(&draft)
        return try draft.verdict()
    }

    private func everything(_ draft: inout Draft) {
        draft.parts["legal"] = EH.identifiers(
            .legalSubject, EH.id(EH.rsin, EH.rsinType), EH.id(EH.kvk, EH.kvkType))
        draft.parts["intermediary"] = EH.identifiers(.intermediary, EH.id("00009902", EH.kvkType))
        draft.parts["branch"] = EH.plain(.branch, "000012345678")
        draft.parts["registry"] = EH.plain(.registry, EH.registry)
        draft.parts["more"] = EH.attribute(ETDAttribute.companyName, ["Kantoor Voorbeeld"])
        draft.parts["advice"] = EHerkenningCases.advice
    }

    @Test("offers all that was proven, and of the advice no more than how it is called and who made it")
    func offers() throws {
        let assertion = try #require(try verdict(everything).accepted)
        let login = try #require(assertion.organisation)
        #expect(login.kvk?.reveal() == EH.kvk)
        #expect(login.rsin?.reveal() == EH.rsin)
        #expect(login.actingSubject.reveal() == EH.pseudonym)
        #expect(login.intermediary?.reveal() == "00009902")
        #expect(login.branches.map { $0.reveal() } == ["000012345678"])
        #expect(login.serviceID == EH.serviceID)
        #expect(login.serviceUUID == EH.serviceUUID)
        #expect(login.registry == EH.registry)
        #expect(login.companyName == "Kantoor Voorbeeld")
        #expect(login.advice?.map(\.id) == ["_advice"] && login.advice?.map(\.issuer) == [EH.registry])
        #expect(assertion.level == .substantieel)
        #expect(assertion.subjectBSN == nil)
    }

    @Test("names each assertion of the advice by the digest of its canonical form, wherever it stood")
    func digests() throws {
        let maker = "urn:etoegang:AD:00000099000000002000:entities:1"
        let name = "urn:oasis:names:tc:SAML:2.0:assertion"
        func nested(_ issuer: String) -> String {
            "<saml:Issuer>\(issuer)</saml:Issuer><saml:Subject></saml:Subject></saml:Assertion>"
        }
        let advice = [
            "<saml:Assertion Version=\"2.0\"  ID=\"_ad\"><!-- kept apart -->\(nested(maker))",
            "<s:Assertion xmlns:s=\"\(name)\"/>", "<saml:Assertion ID=\"_mr\">\(nested("Jansen 999999047"))",
        ]
        let login = try #require(
            try verdict { $0.parts["advice"] = "<saml:Advice>\(advice.joined())</saml:Advice>" }
                .accepted?.organisation)
        let octets = [
            "<saml:Assertion xmlns:saml=\"\(name)\" ID=\"_ad\" Version=\"2.0\">\(nested(maker))",
            "<saml:Assertion xmlns:saml=\"\(name)\" ID=\"_mr\">\(nested("Jansen 999999047"))",
        ]
        let digests = octets.map {
            SHA256.hash(data: Data($0.utf8)).map { String(format: "%02x", $0) }.joined()
        }
        #expect(login.advice?.map(\.id) == ["_ad", "_mr"])
        #expect(login.advice?.map(\.issuer) == [maker, nil])
        #expect(login.advice?.map(\.sha256) == digests)
    }

    @Test("keeps sixteen assertions of an advice, and no more")
    func bounded() throws {
        let nested = (1...17).map { "<saml:Assertion ID=\"_\($0)\"/>" }.joined()
        let login = try verdict { $0.parts["advice"] = "<saml:Advice>\(nested)</saml:Advice>" }
            .accepted?.organisation
        #expect(login?.advice?.map(\.id) == (1...16).map { "_\($0)" })
    }

    @Test("without more says no more")
    func least() throws {
        let login = try #require(try verdict { _ in }.accepted?.organisation)
        #expect(login.rsin == nil && login.intermediary == nil && login.branches.isEmpty)
        #expect(login.registry == nil && login.companyName == nil && login.advice == nil)
    }

    @Test("of somebody without a mandate says for which organisation, and names no dienst")
    func withoutMandate() throws {
        let login = try #require(
            try verdict {
                $0.expected.unnamedService = .acceptWithoutMandate
                ($0.parts["serviceID"], $0.parts["serviceUUID"]) = ("", "")
            }.accepted?.organisation)
        #expect(login.kvk?.reveal() == EH.kvk)
        #expect(login.serviceID == nil && login.serviceUUID == nil)
    }

    @Test("is not made of a login with DigiD")
    func digid() throws { #expect(try Draft().verdict().accepted?.organisation == nil) }

    @Test(
        "has a level that eIDAS knows",
        arguments: [("loa2", LevelOfAssurance.midden), ("loa2plus", .midden), ("loa4", .hoog)])
    func level(_ name: String, _ level: LevelOfAssurance) throws {
        let assertion = try verdict {
            $0.expected.minimumLevel = nil
            $0.parts["class"] = name
        }.accepted
        #expect(assertion?.level == level)
    }

    @Test("with two statements counts the lower class, also within one level")
    func lowest() throws {
        let assertion = try verdict { draft in
            draft.expected.minimumLevel = nil
            draft.parts["class"] = "loa2plus"
            let statement = draft.assertion.removeSubrange(
                of: "<saml:AuthnStatement", through: "</saml:AuthnStatement>")
            let lower = statement.replacing("{{class}}", with: "loa2")
            draft.change(
                \.assertion, "<saml:AttributeStatement>", to: statement + lower + "<saml:AttributeStatement>")
        }.accepted
        #expect(assertion?.levelURI == EH.classes + "loa2")
    }

    @Test("is explained with who acts and the RSIN masked, unless they are asked for")
    func explained() throws {
        let verdict = try verdict(everything)
        let masked = String(decoding: try Explanation(verdict).json(), as: UTF8.self)
        #expect(masked.contains(EH.kvk) && masked.contains("Kantoor Voorbeeld"))
        #expect(!masked.contains(EH.rsin) && !masked.contains(EH.pseudonym))
        let plain = String(decoding: try Explanation(verdict, showsIdentifiers: true).json(), as: UTF8.self)
        #expect(plain.contains(EH.rsin) && plain.contains(EH.pseudonym))
    }

    @Test("never prints who acts, or for whom")
    func silent() throws {
        let login = try #require(try verdict(everything).accepted?.organisation)
        var dump = ""
        Swift.dump(login, to: &dump)
        for text in ["\(login)", "\(login.actingSubject)", dump] {
            #expect(!text.contains(EH.pseudonym) && !text.contains(EH.rsin) && !text.contains(EH.kvk))
        }
    }

    @Test("has nothing decrypted before its signature holds")
    func signatureFirst() throws {
        let verdict = try verdict { $0.key = TestKeys.stranger }
        let decryption = verdict.checks.first { $0.check == .identifiersDecryption }
        #expect(verdict.failedChecks == [.signatureValue] && decryption?.outcome == .skipped)
    }

    @Test("that is refused shows no identifier in any check")
    func refused() throws {
        for change in [("legal", ETDAttribute.legalSubject, "0000991"), ("acting", .actingSubject, "123")] {
            let verdict = try verdict {
                $0.parts[change.0] = EH.identifiers(change.1, EH.id(change.2, EH.kvkType))
            }
            let text = Explanation(verdict, showsIdentifiers: true).text()
            #expect(
                text.hasPrefix("rejected") && !text.contains(change.2 + "\n")
                    && !text.contains(" \(change.2)"))
        }
    }
}

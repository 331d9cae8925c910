import Testing

@testable import SAML

@Suite("A login whose assertion is")
struct RuleTests {
    @Test("damaged at the start", arguments: AssertionCases.all)
    func assertion(_ test: Case) throws { try test.run() }

    @Test("confirmed otherwise", arguments: SubjectCases.all)
    func subject(_ test: Case) throws { try test.run() }

    @Test("under other conditions", arguments: ConditionsCases.all)
    func conditions(_ test: Case) throws { try test.run() }

    @Test("about another login", arguments: AuthnCases.all)
    func authn(_ test: Case) throws { try test.run() }

    @Test("about another name", arguments: NameIDCases.all)
    func nameID(_ test: Case) throws { try test.run() }

    @Test("in another response", arguments: MessageCases.all)
    func message(_ test: Case) throws { try test.run() }

    @Test("behind an artifact that is", arguments: ArtifactCases.all)
    func artifact(_ test: Case) throws { try test.run() }

    @Test("signed", arguments: SignatureCases.all)
    func signature(_ test: Case) throws { try test.run() }

    @Test("in a form that will do", arguments: FormCases.accepted)
    func accepted(_ test: Case) throws { try test.run() }

    @Test("in a form that will not do", arguments: FormCases.refused)
    func refused(_ test: Case) throws { try test.run() }

    @Test("encrypted", arguments: EncryptionCases.all)
    func encrypted(_ test: Case) throws { try test.run() }

    @Test("of eHerkenning", arguments: EHerkenningCases.all)
    func eherkenning(_ test: Case) throws { try test.run() }

    @Test("for an organisation", arguments: OrganisationCases.all)
    func organisation(_ test: Case) throws { try test.run() }

    @Test("of staff", arguments: StaffCases.all)
    func staff(_ test: Case) throws { try test.run() }

    @Test("judged without Dutch rules", arguments: GenericCases.all)
    func generic(_ test: Case) throws { try test.run() }
}

import Identity
import Policy
import Representation
import Testing

@Suite("A reason why not")
struct DenialReasonTests {
    static let all: [DenialReason] =
        [
            .levelTooLow(needed: .hoog), .organisationLevelTooLow(needed: .hoog), .noRelation, .otherDienst,
            .notYet(Samples.day), .ended(Samples.day), .withdrawn, .notActive, .lapsed, .ownPerson,
            .onlyInPerson, .kindNotAccepted, .portalUnaware, .registerUnavailable, .sourceUnavailable,
            .professionalsOnly, .notMandated, .otherVestiging, .deceased, .measureStarts(Samples.day),
            .otherSuspended, .measureEnded(.bewind, Samples.day), .suspended,
            .notCovered(.bewind, .persoonlijk),
            .notCovered(.mentorschap, .financieel), .notCovered(.bewind, .bedrijf), .otherPart(.bewind),
            .displaced, .consentNeeded, .approvalNeeded, .gezagUnclear, .ofAge(Samples.day),
            .underMeasure(.bewind), .quota,
        ] + DenialReason.Unrelated.allCases.map(DenialReason.unrelated)

    @Test("stands somewhere in the cases", arguments: Set(all.map(\.code)).sorted())
    func complete(_ code: String) {
        let cases =
            DecideTests.cases + MaatregelDecisionTests.answers + MaatregelDecisionTests.obstacles
            + MaatregelDecisionTests.matters + GezagDecisionTests.cases + BeschermingTests.machtigingen
        let codes = Set(cases.flatMap(\.reasons).map(\.code)).union(["ONDER_MAATREGEL"])
        #expect(codes.contains(code))
    }

    @Test("is one text for three answers about a client, and three codes")
    func uniform() {
        let reasons = DenialReason.Unrelated.allCases.map(DenialReason.unrelated)
        #expect(Set(reasons.map(\.publicText)) == [.relation(.cannotActForThisPerson)])
        #expect(reasons.map(\.code) == ["GEEN_RELATIE", "BSN_ONBEKEND", "NIET_GEPUBLICEERD"])
    }

    static let sentences: [(DenialReason, String)] = [
        (.lapsed, "Deze machtiging geldt niet meer. Heeft u vragen? Bel de gemeente."),
        (.deceased, "U kunt deze dienst niet meer gebruiken voor deze persoon. Bel de gemeente voor hulp."),
        (
            .gezagUnclear,
            "Wij kunnen niet controleren of u dit mag regelen. Maak een afspraak bij de gemeente."
        ),
        (.ofAge(Samples.day), "Uw kind is nu 18 jaar. U kunt dit niet meer regelen zonder machtiging."),
        (
            .unrelated(.noRelation),
            "U kunt nu niet voor deze persoon handelen. Controleer het burgerservicenummer. Klopt het nummer? "
                + "Bel dan de gemeente."
        ),
        (.measureEnded(.bewind, Samples.day), "Uw bewind voor deze persoon is gestopt op 1 maart 2026."),
        (.otherPart(.bewind), "Dit onderwerp valt niet onder uw bewind."),
        (
            .notCovered(.bewind, .persoonlijk),
            "Een bewindvoerder mag dit niet regelen. Dit is een taak van de mentor of van de persoon zelf."
        ),
        (.notCovered(.mentorschap, .financieel), "Een mentor mag geen geldzaken regelen."),
        (
            .approvalNeeded,
            "De andere bewindvoerder moet ook akkoord geven. Wij hebben een bericht gestuurd."
        ),
        (
            .organisationLevelTooLow(needed: .substantieel),
            "U heeft eHerkenning niveau 3 nodig voor deze dienst."
        ),
        (.otherVestiging, "U mag niet handelen voor deze vestiging."),
        (.notMandated, "Uw organisatie heeft u niet gemachtigd voor deze dienst."),
        (.sourceUnavailable, "Wij kunnen dit nu niet controleren. Probeer het later opnieuw."),
        (.quota, "U heeft te vaak een nummer geprobeerd. Probeer het over een uur opnieuw."),
        (.professionalsOnly, "U kunt dit nu nog niet digitaal regelen. Bel de gemeente."),
        (.consentNeeded, "Hiervoor heeft u toestemming van de kantonrechter nodig."),
        (.measureStarts(Samples.day), "U mag vanaf 1 maart 2026 namens deze persoon handelen."),
        (.displaced, "Dit mag u niet regelen voor deze persoon."),
        (.otherSuspended, "Dit mag u niet regelen voor deze persoon."),
        (.onlyInPerson, "Dit moet iemand zelf regelen."),
    ]

    @Test("reads as agreed", arguments: sentences)
    func texts(_ reason: DenialReason, _ sentence: String) {
        #expect(reason.publicText.sentences(in: .nl) == [sentence])
    }
}

import Foundation
import Identity
import Testing

extension RelationText {
    /// Every text, with a value where it needs one.
    static func samples(on day: LocalDate) -> [RelationText] {
        let plain: [RelationText] = [
            .cannotActForThisPerson, .cannotCheckNow, .notABSN, .tooManyNumbers, .representedDied,
            .gezagUnclear, .organisationLoginCancelled, .organisationLoginFailed,
            .childIsOfAge, .organisationDidNotMandate, .otherVestiging, .notOnlineYet, .measureStarts(day),
            .measureSuspended, .notForBewindvoerder, .notForMentor, .notYourTask, .approvalNeeded,
            .consentNeeded,
        ]
        let kinds: [Vertegenwoordiging] = [.bewind, .curatele, .mentorschap]
        return plain + LevelOfAssurance.allCases.map { .organisationLevelTooLow(needed: $0) }
            + kinds.flatMap { kind in
                [
                    .measureEnded(kind, day), .measureStopped(kind), .outsideMeasure(kind),
                    .askYourRepresentative(kind), .cannotGiveMachtiging(kind),
                ]
            }
    }
}

@Suite("The texts about acting for one person")
struct RelationTextTests {
    @Test("differ from one another in both languages", arguments: Language.allCases)
    func different(_ language: Language) throws {
        let samples = RelationText.samples(on: try #require(LocalDate("2026-03-01")))
        let texts = samples.map { PublicText.relation($0).sentences(in: language) }
        // DigiD's two lowest levels are one level of eHerkenning.
        #expect(Set(texts).count == texts.count - 1)
    }

    @Test("say what was agreed")
    func agreed() {
        let cases: [(RelationText, String)] = [
            (.notABSN, "Dit is geen geldig burgerservicenummer. Controleer de cijfers."),
            (.measureStopped(.bewind), "Uw bewind voor deze persoon is gestopt. U bent uitgelogd."),
            (
                .cannotGiveMachtiging(.bewind),
                "U kunt hiervoor niemand machtigen. Vraag uw bewindvoerder om hulp."
            ),
            (.askYourRepresentative(.curatele), "U kunt dit niet zelf regelen. Vraag uw curator om hulp."),
        ]
        for (text, sentence) in cases { #expect(PublicText.relation(text).sentences(in: .nl) == [sentence]) }
    }

    static let notices: [(Notice, String, String)] = [
        (
            .actingFor(person: "mevrouw J. de Vries"), "U regelt nu zaken voor mevrouw J. de Vries.",
            "You are now acting for mevrouw J. de Vries."
        ),
        (
            .actingForChild(name: "Sam"), "U regelt nu zaken voor uw kind Sam.",
            "You are now acting for your child Sam."
        ),
        (
            .moneyMatters(person: "de heer P. Jansen", birthYear: 1958),
            "U regelt nu geldzaken voor de heer P. Jansen, geboren in 1958.",
            "You are now arranging money matters for de heer P. Jansen, born in 1958."
        ),
        (
            .moneyMatters(person: "K. Bakker", birthYear: nil), "U regelt nu geldzaken voor K. Bakker.",
            "You are now arranging money matters for K. Bakker."
        ),
        (
            .switched(to: "mevrouw K. Bakker", from: "de heer Jansen"),
            "U regelt nu zaken voor mevrouw K. Bakker. U stopt met de heer Jansen.",
            "You are now acting for mevrouw K. Bakker. You stop acting for de heer Jansen."
        ),
        (
            .provisionalEndsTonight(.bewind), "Uw tijdelijk bewind stopt vandaag om 24.00 uur.",
            "Your provisional bewind stops today at midnight."
        ),
        (
            .provisionalEndsTonight(.curatele), "Uw tijdelijke curatele stopt vandaag om 24.00 uur.",
            "Your provisional curatele stops today at midnight."
        ),
    ]

    @Test("say for whom one acts, and until when", arguments: notices)
    func forWhom(_ notice: Notice, _ dutch: String, _ english: String) {
        #expect(notice.sentence(in: .nl) == dutch && notice.sentence(in: .en) == english)
    }
}

@Suite("Numbers and days of representation")
struct RepresentationValueTests {
    @Test("count years, and make 1 March of a 29 February that does not exist")
    func years() {
        #expect(LocalDate("2008-02-29")?.adding(years: 18) == LocalDate("2026-03-01"))
        #expect(LocalDate("2008-02-29")?.adding(years: 4) == LocalDate("2012-02-29"))
        #expect(LocalDate("2008-12-31")?.adding(years: 18) == LocalDate("2026-12-31"))
    }

    @Test(
        "take a branch number of twelve digits only",
        arguments: ["", "00000000000", "0000000000001", "00000000000a"])
    func vestiging(_ text: String) throws {
        #expect(throws: NumberFault.self) { try Vestigingsnummer(text) }
        #expect(try Vestigingsnummer("000000000001").reveal() == "000000000001")
    }

    @Test("are silent in print")
    func silent() throws {
        let branch = try Vestigingsnummer("000000000001")
        let subject = try #require(ActingSubject("opaque"))
        var dumped = "\(branch) \(subject) \(String(reflecting: branch)) \(String(reflecting: subject))"
        dump(branch, to: &dumped)
        dump(subject, to: &dumped)
        #expect(!dumped.contains("000000000001") && !dumped.contains("opaque"))
        #expect(subject.reveal() == "opaque")
    }

    @Test("know the levels of eHerkenning")
    func levels() {
        #expect(LevelOfAssurance.allCases.map(\.eHerkenning) == ["2", "2", "3", "4"])
    }
}

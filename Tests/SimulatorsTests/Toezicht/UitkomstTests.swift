import Foundation
import Identity
import Testing

@testable import Simulators

/// What the register answers, case by case, from the cast of the demo world.
@Suite("The register answers that")
struct UitkomstTests {
    static let today = LocalDate(Date(timeIntervalSince1970: 1_772_366_400))  // 2026-03-01
    static let haven = Partij.kvk(CastKantoor.haven.kvk)
    static let anker = Partij.kvk(CastKantoor.anker.kvk)

    struct Case: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let client: BSN
        let actor: Partij
        let dienst: DemoDienst
        let day: Int
        let level: LevelOfAssurance
        let answer: String

        init(
            _ name: String, _ client: Persona, by actor: Partij = haven, _ answer: String,
            dienst: DemoDienst = .bijzondereBijstand, day: Int = 0, level: LevelOfAssurance = .substantieel
        ) {
            testDescription = name
            self.client = client.bsn
            self.actor = actor
            self.answer = answer
            self.dienst = dienst
            self.day = day
            self.level = level
        }
    }

    static let cases = [
        Case("an office holds a bewind", Cast.paul, "BESTAAT b-jansen"),
        Case("another office does not", Cast.paul, by: anker, "GEEN_RELATIE"),
        Case("nobody holds anything over somebody who is known", Cast.otto, "GEEN_RELATIE"),
        Case("nobody is known by a number", Cast.willem, "BSN_ONBEKEND"),
        Case("a shielded measure is kept from the channel", Cast.zeno, "NIET_GEPUBLICEERD"),
        Case("a measure ended last month", Cast.tom, "BEEINDIGD 2026-01-30"),
        Case("a measure ended did hold before", Cast.tom, "BESTAAT b-beeindigd", day: -31),
        Case("somebody has died", Cast.uma, "OVERLEDEN"),
        Case("she had not died before", Cast.uma, "BESTAAT b-overleden", day: -11),
        Case("a measure begins next week", Cast.yara, "NOG_NIET 2026-03-08"),
        Case("it holds on its first day", Cast.yara, "BESTAAT b-toekomst", day: 7),
        Case("a holder is suspended", Cast.xandra, "GESCHORST"),
        Case("he was not before", Cast.xandra, "BESTAAT b-geschorst", day: -4),
        Case("a part covers its dienst", Cast.rie, "BESTAAT b-deel", dienst: .kwijtschelding),
        Case("a part covers no other", Cast.rie, "BUITEN_SCOPE"),
        Case("what is provisional holds on its last day", Cast.sem, "BESTAAT b-voorlopig"),
        Case("it has ended at midnight", Cast.sem, "BEEINDIGD 2026-03-02", day: 1),
        Case("the predecessor has ended on the day of the successor", Cast.bep, "BEEINDIGD 2026-03-01"),
        Case("the predecessor still holds the day before", Cast.bep, "BESTAAT b-voorganger", day: -1),
        Case("the successor holds on that day", Cast.bep, by: anker, "BESTAAT b-opvolger"),
        Case(
            "the successor does not yet hold the day before", Cast.bep, by: anker, "NOG_NIET 2026-03-01",
            day: -1),
        Case("a task covers its dienst", Cast.dora, "BESTAAT b-taken"),
        Case("a task covers no other", Cast.dora, "BUITEN_SCOPE", dienst: .kwijtschelding),
        Case(
            "the task of another holder is his", Cast.dora, by: anker, "BESTAAT b-taken",
            dienst: .kwijtschelding),
        Case("a sister holds a bewind", Cast.fred, by: .bsn(Cast.ineke.bsn), "BESTAAT b-jacobs"),
        Case("a curator holds a curatele", Cast.cor, by: .bsn(Cast.greet.bsn), "BESTAAT c-wolters"),
        Case(
            "a mentor holds his own measure and no other", Cast.els, by: .bsn(Cast.hans.bsn),
            "BESTAAT m-vermeer"),
        Case("the level is too low", Cast.paul, "LOA_TE_LAAG", level: .midden),
        Case("the level is too low for whoever is not known too", Cast.willem, "LOA_TE_LAAG", level: .midden),
    ]

    @Test("when", arguments: cases)
    func outcome(_ test: Case) async throws {
        let dossier = try await Self.shared.value.dossier(test.client)
        let question = try Self.question(test)
        let outcome = dossier.uitkomst(question, minimum: .substantieel)
        #expect(Self.written(outcome) == test.answer)
    }

    @Test("every outcome has a case")
    func complete() {
        let codes = Set(Self.cases.map { String($0.answer.prefix { $0 != " " }) })
        #expect(codes.count == 10)
    }

    @Test("a person is protected, to whoever asks, by every measure in force that may touch the dienst")
    func bescherming() async throws {
        let register = try await Self.shared.value
        func found(_ client: Persona, _ dienst: DemoDienst = .bijzondereBijstand, day: Int = 0) async throws
            -> [String]
        {
            let test = Case("", client, by: .bsn(Cast.petra.bsn), "", dienst: dienst, day: day)
            return try await register.dossier(client.bsn).bescherming(Self.question(test)).map(\.maatregel.id)
        }
        #expect(try await found(Cast.joop) == ["b-kramer"])
        #expect(try await found(Cast.joop, day: -21) == [])
        #expect(try await found(Cast.els) == ["b-vermeer", "m-vermeer"])
        #expect(try await found(Cast.rie) == [])
        #expect(try await found(Cast.rie, .kwijtschelding) == ["b-deel"])
        #expect(try await found(Cast.zeno) == ["b-afgeschermd"])
        #expect(try await found(Cast.tom) == [])
        #expect(try await found(Cast.otto) == [])
    }

    /// One for all cases: none of them changes it.
    private static let shared = Task { try await register() }

    static func register() async throws -> ToezichtDatabase {
        let database = try ToezichtDatabase(path: nil)
        try await database.load(.cast, today: today)
        return database
    }

    static func question(_ test: Case) throws -> Relatievraag {
        let number = #""\#(test.actor.soort)":"\#(test.actor.nummer)""#
        let body = """
            {"checkId":"c","dienstUuid":"\(test.dienst.uuid)","peildatum":"\(today.adding(days: test.day))",
            "vertegenwoordigde":{"bsn":"\(test.client.reveal())"},"vertegenwoordiger":{\(number)},
            "handelende":{"id":"e","loa":"\(test.level.rawValue)"},"doel":"d","verantwoordelijkeGemeente":"0000"}
            """
        return try JSONDecoder().decode(Relatievraag.self, from: Data(body.utf8))
    }

    private static func written(_ outcome: Uitkomst) -> String {
        switch outcome {
        case .bestaat(let measures):
            outcome.code + measures.map { " " + $0.maatregel.id }.joined()
        case .beeindigd(_, let day), .nogNiet(let day): "\(outcome.code) \(day)"
        default: outcome.code
        }
    }
}

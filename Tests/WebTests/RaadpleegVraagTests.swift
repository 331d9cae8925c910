import Broker
import Identity
import Mandaat
import OIDC
import Testing

@testable import Web

@Suite("The body of a raadpleging")
struct RaadpleegVraagTests {
    private static func body(_ more: [String: JSON]) -> JSONObject {
        JSONObject(["doel": "participatiewet", "onderdeel": "gba"].merging(more) { $1 })
    }

    private static let acts: [(act: JSON, handeling: Zaakhandeling.Handeling)] = [
        (.object(["soort": "rapport"]), .rapport),
        (.object(["soort": "boete", "bedrag": 340_00]), .lichteBoete),
        (.object(["soort": "boete", "bedrag": 340_01]), .boete),
    ]

    @Test("says what is to be done in which case", arguments: acts.indices)
    func act(_ index: Int) throws {
        let (act, handeling) = Self.acts[index]
        let vraag = try RaadpleegVraag(Self.body(["zaak": "Z-1", "handeling": act]))
        #expect(vraag.stap?.handeling == handeling && vraag.stap?.zaak == Zaaknummer("z-1"))
    }

    @Test("says of neither what it says of none")
    func neither() throws {
        for body in [Self.body([:]), Self.body(["zaak": .null, "handeling": .null])] {
            #expect(try RaadpleegVraag(body).stap == nil)
        }
    }

    private static let rapport: JSON = .object(["soort": "rapport"])

    private static let faulty: [(more: [String: JSON], members: [String])] = [
        (["zaak": "Z-1"], ["handeling"]), (["handeling": rapport], ["zaak"]),
        (["zaak": "", "handeling": rapport], ["zaak"]), (["zaak": 7, "handeling": rapport], ["zaak"]),
        (["zaak": "z\u{0}", "handeling": rapport], ["zaak"]),
        (["zaak": .string(String(repeating: "z", count: 101)), "handeling": rapport], ["zaak"]),
        (["zaak": " ", "handeling": "rapport"], ["handeling", "zaak"]),
    ]

    @Test("names the member that is wrong or that misses the other", arguments: faulty.indices)
    func refused(_ index: Int) {
        let (more, members) = Self.faulty[index]
        #expect(throws: WebFault.invalidMembers(members)) { try RaadpleegVraag(Self.body(more)) }
    }

    private static let noActs: [JSON] = [
        "boete", .array([rapport]), .object([:]), .object(["soort": "boete"]),
        .object(["soort": "boete", "bedrag": 0]), .object(["soort": "boete", "bedrag": -1]),
        .object(["soort": "boete", "bedrag": "34100"]), .object(["soort": "boete", "bedrag": .number(1.5)]),
        .object(["soort": "boete", "bedrag": .null]), .object(["soort": "rapport", "bedrag": 1]),
        .object(["soort": "rapport", "bedrag": .null]),
        .object(["soort": "rapport", "door": "kim"]), .object(["soort": "lichte-boete", "bedrag": 1]),
        .object(["soort": "boete", "bedrag": 1, "door": "kim"]),
    ]

    @Test("takes a report or a fine of some amount, and nothing else", arguments: noActs)
    func noAct(_ act: JSON) {
        #expect(throws: WebFault.invalidMembers(["handeling"])) {
            try RaadpleegVraag(Self.body(["zaak": "Z-1", "handeling": act]))
        }
    }
}

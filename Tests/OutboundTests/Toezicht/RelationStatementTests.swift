import Foundation
import Identity
import Representation
import Testing

@testable import Outbound

/// What a register signed and is still not believed: every field on its own.
@Suite("A statement about a relation")
struct RelationStatementTests {
    private static let now = Date(timeIntervalSince1970: 1_772_362_800)
    private static let uuid = "34085d78-21aa-4481-a219-b28d7f3282fc"
    private static let (issuer, audience) = ("00000099000000003000", "00000099000000001000")
    private static let office = "00009901"

    private static func sound() -> [String: Any] {
        let seconds = Int(now.timeIntervalSince1970)
        let measure: [String: Any] = [
            "relatie": "b-1", "versie": 1, "soort": "bewind", "voorlopig": false,
            "omvang": ["soort": "alles", "diensten": [String](), "domeinen": [String]()],
            "verdeling": "ieder_afzonderlijk",
            "houders": [["kvk": office, "naam": "De Haven", "schorsingen": [[String: String]]()]],
            "van": "2020-01-01", "toestemmingVereist": [String](),
        ]
        return [
            "iss": issuer, "aud": audience, "jti": "a", "iat": seconds, "exp": seconds + 60, "checkId": "c",
            "dienstUuid": uuid, "peildatum": "2026-03-01", "uitkomst": "BESTAAT",
            "vertegenwoordigde": ["aanhef": "heer", "naam": "P. Jansen", "geboortejaar": 1958],
            "maatregelen": [measure], "bescherming": [[String: Any]](),
        ]
    }

    private static func checked(_ payload: [String: Any]) throws -> ToezichtAnswer {
        let statement = try JSONDecoder().decode(
            RelationStatement.self, from: JSONSerialization.data(withJSONObject: payload))
        let employee = Employee(
            organisation: Organisation(try KvKNumber(office)),
            subject: try #require(ActingSubject("bea")), vestigingen: [], diensten: [uuid], intermediary: nil)
        let inquiry = RelationInquiry(
            checkID: "c", dienst: uuid, day: LocalDate(now), represented: try BSN("999900031"),
            actor: .employee(employee), level: .substantieel, doel: "d", gemeente: GemeenteCode("0000"))
        let expected = StatementExpectations(issuer: try OIN(issuer), audience: try OIN(audience))
        return try statement.checked(for: inquiry, expected, at: now)
    }

    /// The statement with one value changed; a path leads through lists by number, and nil takes the value away.
    private static func changed(_ path: String, _ value: Any?) -> [String: Any] {
        let keys = path.split(separator: ".").map(String.init)
        return set(sound(), keys[...], value) as? [String: Any] ?? [:]
    }

    private static func set(_ whole: Any?, _ path: ArraySlice<String>, _ value: Any?) -> Any? {
        guard let key = path.first else { return value }
        if var list = whole as? [Any], let index = Int(key) {
            list[index] = set(list[index], path.dropFirst(), value) ?? NSNull()
            return list
        }
        var object = whole as? [String: Any] ?? [:]
        object[key] = set(object[key], path.dropFirst(), value)
        return object
    }

    private static func scope(diensten: [String], domeinen: [String]) -> [String: any Sendable] {
        ["soort": "deel", "diensten": diensten, "domeinen": domeinen]
    }

    @Test("that is sound says what the register knows")
    func whole() throws {
        guard case .exists(let measures) = try Self.checked(Self.sound()).outcome else {
            Issue.record("there is no measure")
            return
        }
        #expect(measures.map(\.id) == ["b-1"] && measures.first?.omvang == .alles)
        let part = Self.scope(diensten: [Self.uuid], domeinen: ["financieel"])
        let narrower = try Self.checked(Self.changed("maatregelen.0.omvang", part))
        guard case .exists(let parts) = narrower.outcome else { return }
        #expect(parts.first?.omvang == .deel(diensten: [Self.uuid], domeinen: [.financieel]))
    }

    private static let faults: [(path: String, value: (any Sendable)?, field: String)] = [
        ("iss", "00000099000000001000", "iss"), ("aud", issuer, "aud"), ("jti", "", "jti"),
        ("jti", String(repeating: "j", count: 201), "jti"),
        ("iat", Int(now.timeIntervalSince1970) - 121, "iat"),
        ("iat", Int(now.timeIntervalSince1970) + 121, "iat"),
        ("exp", Int(now.timeIntervalSince1970), "exp"), ("checkId", "d", "checkId"),
        ("dienstUuid", "97671903-cf89-4e11-b6f5-33aaa645bdfc", "dienstUuid"),
        ("peildatum", "2026-03-02", "peildatum"), ("uitkomst", "JA", "uitkomst"),
        ("vertegenwoordigde", nil, "vertegenwoordigde"),
        ("vertegenwoordigde.aanhef", "baron", "vertegenwoordigde"),
        ("vertegenwoordigde.naam", "", "vertegenwoordigde"), ("maatregelen", nil, "maatregelen"),
        ("maatregelen", [String](), "maatregelen"), ("maatregelen.0.relatie", "", "relatie"),
        ("maatregelen.0.versie", 0, "versie"), ("maatregelen.0.soort", "voogdij", "soort"),
        ("maatregelen.0.verdeling", "om de beurt", "verdeling"),
        ("maatregelen.0.voorlopig", true, "tot"), ("maatregelen.0.tot", "2019-12-31", "tot"),
        ("maatregelen.0.tot", "morgen", "tot"), ("maatregelen.0.van", "gisteren", "van"),
        ("maatregelen.0.toestemmingVereist", ["alles"], "toestemmingVereist"),
        ("maatregelen.0.omvang", nil, "omvang"), ("maatregelen.0.omvang.soort", "veel", "omvang"),
        ("maatregelen.0.omvang.soort", "deel", "omvang"),
        ("maatregelen.0.omvang.domeinen", ["financieel"], "omvang"),
        ("maatregelen.0.omvang", scope(diensten: [], domeinen: ["geld"]), "domeinen"),
        ("maatregelen.0.omvang", scope(diensten: ["x"], domeinen: []), "diensten"),
        ("maatregelen.0.houders", [String](), "houders"),
        ("maatregelen.0.houders.0.kvk", "00009902", "houders"),
        ("maatregelen.0.houders.0.kvk", "123", "houders"),
        ("maatregelen.0.houders.0.bsn", "999900031", "houders"),
        ("maatregelen.0.houders.0.vestiging", "12", "houders"),
        ("maatregelen.0.houders.0.schorsingen", [["van": "2026-02-30"]], "van"),
        ("bescherming", nil, "bescherming"),
        ("bescherming", [["soort": "bewind", "van": "2020-01-01"]], "omvang"),
    ]

    @Test("is not believed with a fault in it", arguments: faults.indices)
    func refused(_ index: Int) throws {
        let fault = Self.faults[index]
        do {
            let answer = try Self.checked(Self.changed(fault.path, fault.value))
            Issue.record("\(fault.path) was believed: \(answer.outcome)")
        } catch {
            let found = (error as? AnswerFault) ?? AnswerFault(error)
            #expect(found.field == fault.field, "\(fault.path)")
        }
    }

    @Test("with the same measure twice is none")
    func twice() throws {
        let measures = Self.sound()["maatregelen"] as? [Any] ?? []
        #expect(throws: AnswerFault("maatregelen")) {
            try Self.checked(Self.changed("maatregelen", measures + measures))
        }
    }

    @Test("is relied on for five minutes at the most")
    func longest() throws {
        let far = Int(Self.now.timeIntervalSince1970) + 86_400
        #expect(try Self.checked(Self.changed("exp", far)).validUntil == Self.now + 300)
        #expect(try Self.checked(Self.sound()).validUntil == Self.now + 60)
    }

    private static let details: [(outcome: String, missing: String)] = [
        ("BEEINDIGD", "soort"), ("NOG_NIET", "datum"), ("BUITEN_SCOPE", "soort"), ("LOA_TE_LAAG", "niveau"),
    ]

    @Test("needs what its outcome is about", arguments: details.indices)
    func outcomes(_ index: Int) throws {
        let detail = Self.details[index]
        #expect(throws: AnswerFault(detail.missing)) {
            try Self.checked(Self.changed("uitkomst", detail.outcome))
        }
    }
}

import Broker
import Foundation
import HTTPTypes
import HummingbirdTesting
import Identity
import Mandaat
import NIOCore
import OIDC
import TestSupport
import Testing

@testable import Web

@Suite("The list of a gemeente over HTTP")
struct LijstRouteTests {
    private static let whitelist = "/v1/gemeenten/0001/whitelist"
    private static let header = "bsn;categorie;van;tot\n"
    private static let file = header + "999990019;lopend;2026-01-01;\n999991607;lopend;2026-01-01;\n"
    private static let csv = "text/csv; charset=utf-8"

    /// A program of Noord at work.
    private struct Program: Sendable {
        let visit: Visit
        let token: String

        func put(
            _ text: String = file, to path: String = whitelist, _ type: String? = csv,
            _ more: HTTPFields = [:]
        ) async throws -> TestResponse {
            var headers = more
            headers[.authorization] = "Bearer \(token)"
            headers[.contentType] = type
            return try await visit.send(.put, path, headers, ByteBuffer(string: text))
        }

        func send(
            _ method: HTTPRequest.Method = .post, _ path: String, _ body: JSONObject? = nil
        ) async throws -> TestResponse {
            let octets = body.map { ByteBuffer(bytes: $0.serialized()) }
            return try await visit.send(
                method, path,
                [.authorization: "Bearer \(token)", .contentType: "application/json"], octets)
        }

        func tell(_ body: JSONObject, _ soort: String = "whitelist") async throws -> TestResponse {
            try await send(.post, "/v1/gemeenten/0001/\(soort)/berichten", body)
        }
    }

    private func work(
        _ client: ClientID = Programs.ofNoord, mostUploads: Int = 4,
        _ body: @escaping @Sendable (Program, WebWorld) async throws -> Void
    ) async throws {
        let web = try await WebWorld(programs: true, mostUploads: mostUploads)
        let token = try await web.world.token(of: client)
        try await web.test { visit in try await body(Program(visit: visit, token: token), web) }
    }

    private static func json(_ response: TestResponse) throws -> JSONObject {
        try #require(JSONObject(.init(response.text.utf8)))
    }

    private static func lists(_ web: WebWorld, _ number: String) async throws -> Set<GemeenteCode> {
        try await StoredLists(web.world.store, keys: Fixture.keys())
            .lists(of: BSN(number), among: [Programs.noord, Programs.zuid], on: Fixture.today)
    }

    @Test("is put ready, says what it changes, and replaces the list when it is activated")
    func upload() async throws {
        try await work { program, web in
            let staged = try await program.put()
            #expect(staged.status == .accepted)
            let body = try Self.json(staged)
            #expect(body["uitkomst"] == "klaar" && body["verschil"]?.object?["toegevoegd"] == 2)
            #expect(try await Self.lists(web, "999990019").isEmpty)
            let upload = try #require(body["upload"]?.text)
            let again = try await program.send(.post, "\(Self.whitelist)/uploads/\(upload)/vergelijking")
            #expect(try again.status == .ok && Self.json(again) == body)
            let done = try await program.send(.post, "\(Self.whitelist)/uploads/\(upload)/activering")
            #expect(try done.status == .ok && Self.json(done)["uitkomst"] == "vervangen")
            #expect(try await Self.lists(web, "999990019") == [Programs.noord])
            let same = try await program.put()
            #expect(try same.status == .ok && Self.json(same)["uitkomst"] == "ongewijzigd")
            #expect(try Self.json(same)["upload"] == nil)
        }
    }

    @Test("that lies ready is put away, and is then gone for every step")
    func drop() async throws {
        try await work { program, web in
            let upload = try #require(try Self.json(try await program.put())["upload"]?.text)
            let place = "\(Self.whitelist)/uploads/\(upload)"
            #expect(try await program.send(.delete, place).status == .noContent)
            for path in ["\(place)/activering", "\(place)/vergelijking"] {
                let gone = try await program.send(.post, path)
                #expect(gone.status == .conflict)
                #expect(try Self.json(gone)["code"] == "store.upload-gone")
            }
            #expect(try await program.send(.delete, place).status == .conflict)
            #expect(try await Self.lists(web, "999990019").isEmpty)
        }
    }

    @Test("is not replaced unseen when it moved since, until it is compared again")
    func moved() async throws {
        try await work { program, web in
            let upload = try #require(try Self.json(try await program.put())["upload"]?.text)
            let told = try await program.tell([
                "id": "1", "bsn": "999995224", "categorie": "lopend", "van": "2026-01-01",
            ])
            #expect(try told.status == .created && Self.json(told)["uitkomst"] == "toegevoegd")
            let late = try await program.send(.post, "\(Self.whitelist)/uploads/\(upload)/activering")
            #expect(try late.status == .conflict && Self.json(late)["code"] == "store.list-moved")
            let again = try await program.send(.post, "\(Self.whitelist)/uploads/\(upload)/vergelijking")
            #expect(try Self.json(again)["verschil"]?.object?["verwijderd"] == 1)
            let done = try await program.send(.post, "\(Self.whitelist)/uploads/\(upload)/activering")
            #expect(done.status == .ok)
            #expect(try await Self.lists(web, "999995224").isEmpty)
        }
    }

    @Test("with faults names every line by its number, and changes nothing")
    func faults() async throws {
        try await work { program, web in
            let answer = try await program.put(
                Self.header + "999990018;lopend;2026-01-01;\n999991607;lopend;2026-01-01;\n999990019;;x;\n")
            #expect(answer.status == .badRequest)
            #expect(answer.headers[.contentType] == "application/problem+json")
            let problem = try Self.json(answer)
            #expect(problem["code"] == "lijst.fouten" && problem["aantal"] == 2)
            #expect(
                problem["regels"]
                    == .array([
                        .object(["regel": 2, "fout": "bsn"]), .object(["regel": 4, "fout": "kenmerk"]),
                    ]))
            #expect(!answer.text.contains("99999") && web.log.lines.allSatisfy { !$0.contains("99999") })
            #expect(try await Self.lists(web, "999991607").isEmpty)
        }
    }

    @Test("names no more faulty lines than a person reads, and counts them all")
    func manyFaults() async throws {
        try await work { program, _ in
            let lines = String(repeating: "123;lopend;2026-01-01;\n", count: 1_200)
            let problem = try Self.json(try await program.put(Self.header + lines))
            #expect(problem["aantal"] == 1_200)
            guard case .array(let named)? = problem["regels"] else {
                Issue.record("no lines are named")
                return
            }
            #expect(named.count == Lijstfouten.limit)
        }
    }

    @Test("whose last line did not arrive whole is refused")
    func half() async throws {
        try await work { program, web in
            let cut = try await program.put(Self.header + "999990019;lopend;2026-01-01;\n99999")
            #expect(cut.status == .badRequest)
            #expect(try Self.json(cut)["bestand"] == .array(["cut"]))
            #expect(try await Self.lists(web, "999990019").isEmpty)
        }
    }

    @Test(
        "in another form is refused unread",
        arguments: [
            (nil, nil), ("application/json", nil), ("text/csv; charset=iso-8859-1", nil), (csv, "gzip"),
        ] as [(String?, String?)])
    func mediaType(_ type: String?, _ encoding: String?) async throws {
        try await work { program, _ in
            var more: HTTPFields = [:]
            if let encoding { more[.contentEncoding] = encoding }
            let answer = try await program.put(Self.file, to: Self.whitelist, type, more)
            #expect(answer.status == .unsupportedMediaType)
            #expect(answer.headers[.contentType] == "application/problem+json")
        }
    }

    @Test("may be larger than a message may be")
    func size() async throws {
        try await work { program, _ in
            let line = "123;lopend;2026-01-01;\n"
            let large = Self.header + String(repeating: line, count: 2_000_000 / line.utf8.count)
            let answer = try await program.put(large)
            #expect(answer.status == .badRequest)
            let message = try await program.tell(["id": .string(String(repeating: "x", count: 70_000))])
            #expect(message.status == .contentTooLarge)
        }
    }

    @Test("is told to come back while too many are being read")
    func busy() async throws {
        try await work(mostUploads: 0) { program, _ in
            let answer = try await program.put()
            #expect(answer.status == .serviceUnavailable && answer.headers[.retryAfter] == "30")
        }
    }

    @Test("takes messages about one person, each once")
    func messages() async throws {
        try await work { program, web in
            var body: JSONObject = [
                "id": "1", "bsn": "999990019", "categorie": "lopend", "van": "2026-01-01", "tot": .null,
            ]
            #expect(try await program.tell(body).status == .created)
            #expect(try Self.json(try await program.tell(body))["uitkomst"] == "eerder-verwerkt")
            body["id"] = "2"
            #expect(try Self.json(try await program.tell(body))["uitkomst"] == "gewijzigd")
            let end: JSONObject = ["id": "3", "bsn": "999990019", "einde": "2026-01-01"]
            #expect(try Self.json(try await program.tell(end))["uitkomst"] == "beeindigd")
            #expect(try await Self.lists(web, "999990019").isEmpty)
            let none = try await program.tell(["id": "4", "bsn": "999990019", "einde": "2026-01-01"])
            #expect(try none.status == .conflict && Self.json(none)["code"] == "store.not-listed")
            let work: JSONObject = ["id": "1", "bsn": "999990019", "account": "kim", "van": "2026-01-01"]
            #expect(try await program.tell(work, "caseload").status == .created)
            #expect(web.log.lines.allSatisfy { !$0.contains("999990019") })
        }
    }

    static let broken: [(body: JSONObject, members: [JSON])] = [
        ([:], ["bsn", "categorie", "id", "van"]),
        (["id": "1", "bsn": "999990018", "categorie": "a", "van": "2026-01-01"], ["bsn"]),
        (["id": "een twee", "bsn": "999990019", "categorie": "a", "van": "2026-01-01"], ["id"]),
        (["id": 1, "bsn": "999990019", "categorie": "a", "van": "2026-01-01"], ["id"]),
        (["id": "1", "bsn": "999990019", "categorie": "a", "van": "vandaag"], ["van"]),
        (
            ["id": "1", "bsn": "999990019", "categorie": "a", "van": "2026-01-02", "tot": "2026-01-02"],
            ["tot", "van"]
        ),
        (["id": "1", "bsn": "999990019", "account": "a", "van": "2026-01-01"], ["account", "categorie"]),
        (
            ["id": "1", "bsn": "999990019", "einde": "2026-01-01", "van": "2026-01-01", "categorie": "a"],
            ["categorie", "van"]
        ),
        (["id": "1", "bsn": "999990019", "einde": "nooit"], ["einde"]),
    ]

    @Test("takes no message with members that cannot be read, and names them", arguments: broken.indices)
    func brokenMessage(_ index: Int) async throws {
        let (body, members) = Self.broken[index]
        try await work { program, _ in
            let answer = try await program.tell(body)
            #expect(answer.status == .badRequest)
            #expect(try Self.json(answer)["members"] == .array(members))
        }
    }

    @Test("is out of reach of programs of others, and of nobody's")
    func otherScope() async throws {
        try await work(Programs.ofZuid) { program, web in
            let other = try await program.put()
            #expect(try other.status == .forbidden && Self.json(other)["code"] == "programma.scope")
            #expect(other.headers[.wwwAuthenticate] == "Bearer error=\"insufficient_scope\"")
            let strange = try await Program(visit: program.visit, token: "strange").put()
            #expect(strange.status == .unauthorized)
            #expect(strange.headers[.wwwAuthenticate] == "Bearer error=\"invalid_token\"")
            let none = try await program.visit.send(.put, Self.whitelist, [.contentType: Self.csv])
            #expect(none.status == .unauthorized && none.headers[.wwwAuthenticate] == "Bearer")
            #expect(try await Self.lists(web, "999990019").isEmpty)
        }
    }
}

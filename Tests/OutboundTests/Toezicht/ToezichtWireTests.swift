import AsyncHTTPClient
import Foundation
import Identity
import NIOCore
import NIOHTTP1
import Simulators
import Testing

@testable import Outbound

@Suite("The simulated Toezicht on the wire", .serialized)
struct ToezichtWireTests {
    private struct Answer {
        let status: Int
        let headers: [String]
        let body: String

        /// What is in the signed part, whatever it is worth.
        func payload() throws -> [String: Any] {
            let part = try #require(body.split(separator: ".").dropFirst().first)
            let decoded = bytes(base64URL: String(part))
            let data = try #require(decoded)
            let object = try JSONSerialization.jsonObject(with: data)
            return try #require(object as? [String: Any])
        }
    }

    private static func check(_ client: Persona, checkID: String = "c") -> String {
        """
        {"checkId":"\(checkID)","dienstUuid":"\(DemoDienst.bijzondereBijstand.uuid)",
        "peildatum":"\(LocalDate(.now))","vertegenwoordigde":{"bsn":"\(client.bsn.reveal())"},
        "vertegenwoordiger":{"kvk":"00009901"},"handelende":{"id":"e","loa":"substantieel"},"doel":"d",
        "verantwoordelijkeGemeente":"0000"}
        """
    }

    /// An office asks the other holder of a measure to agree.
    private static let message = """
        {"berichtId":"b1","soort":"akkoord_gevraagd","relatie":"b-gezamenlijk","versie":1,
        "dienstUuid":"\(DemoDienst.bijzondereBijstand.uuid)","verantwoordelijkeGemeente":"0000",
        "van":{"kvk":"00009901"}}
        """

    private static func send(_ line: String, _ body: String, to url: String) async throws -> Answer {
        let parts = line.split(separator: " ")
        var request = HTTPClientRequest(url: url + parts[1])
        request.method = HTTPMethod(rawValue: String(parts[0]))
        if !body.isEmpty { request.body = .bytes(ByteBuffer(string: body)) }
        if url.hasPrefix("https") { request.tlsConfiguration = try TestPKI.identity().configuration }
        let response = try await HTTPClient.shared.execute(request, timeout: .seconds(30))
        let text = String(buffer: try await response.body.collect(upTo: 1 << 22))
        let headers = response.headers.filter { $0.name.lowercased() != "date" }
            .map { "\($0.name): \($0.value)" }
        return Answer(status: Int(response.status.code), headers: headers.sorted(), body: text)
    }

    @Test("answers alike when nobody may know why: same status, headers and length")
    func uniformity() async throws {
        try await withToezicht { lab in
            var answers: [Answer] = []
            for client in [Cast.otto, Cast.willem, Cast.zeno] {
                answers.append(
                    try await Self.send("POST /v1/relaties/controle", Self.check(client), to: lab.url))
            }
            #expect(answers.allSatisfy { $0.status == 200 })
            #expect(Set(answers.map(\.headers)).count == 1)
            #expect(Set(answers.map(\.body.utf8.count)).count == 1)
            let codes = try answers.map { try $0.payload()["uitkomst"] as? String }
            #expect(codes == ["GEEN_RELATIE", "BSN_ONBEKEND", "NIET_GEPUBLICEERD"])
        }
    }

    static let refused = [
        ("POST /v1/relaties/controle", "{}", 400),
        ("POST /v1/relaties/controle", check(Cast.paul).replacing("00009901", with: "1"), 400),
        (
            "POST /v1/relaties/controle",
            check(Cast.paul).replacing(
                #"{"kvk":"00009901"}"#, with: #"{"kvk":"00009901","bsn":"999999047"}"#), 400
        ),
        ("POST /v1/relaties/controle", check(Cast.paul).replacing(#""0000""#, with: #""0518""#), 403),
        ("POST /v1/relaties/controle", String(repeating: " ", count: 65_537), 413),
        ("POST /v1/berichten", "{}", 400),
        ("POST /v1/berichten", message.replacing("akkoord_gevraagd", with: "groet"), 400),
        (
            "POST /v1/berichten", message.replacing("3f7282fc", with: "x").replacing("34085d78", with: "x"),
            400
        ),
        ("POST /v1/berichten", message.replacing(#""kvk":"00009901""#, with: ""), 400),
        ("POST /v1/berichten", message.replacing(#""versie":1"#, with: #""versie":2"#), 404),
        ("GET /v1/wijzigingen", "", 400), ("GET /v1/wijzigingen?sinds=-1", "", 400),
        ("GET /v1/wijzigingen?sinds=999999", "", 410), ("POST /faults", #"{"fault":"down"}"#, 404),
    ]

    @Test("refuses with problem details that hold no number of a person", arguments: refused)
    func refusals(_ line: String, _ body: String, _ status: Int) async throws {
        let answer = try await withToezicht { try await Self.send(line, body, to: $0.url) }
        #expect(answer.status == status)
        #expect(answer.headers.contains("Content-Type: application/problem+json"))
        #expect(!answer.body.contains(/[0-9]{9}/))
    }

    @Test("publishes the key it signs with")
    func keySet() async throws {
        let (published, kept) = try await withToezicht { lab in
            let answer = try await Self.send("GET /v1/jwks.json", "", to: lab.url)
            let path = try #require(TestPKI.ours).toezichtSigning.jwks
            return (answer.body, try String(contentsOfFile: path, encoding: .utf8))
        }
        #expect(published == kept)
    }

    @Test("answers as its description says, field by field")
    func description() async throws {
        try await withToezicht { lab in
            let document = try OpenAPI(try await Self.send("GET /v1/openapi.json", "", to: lab.url).body)
            for client in Cast.beschermden + [Cast.willem] {
                let answer = try await Self.send(
                    "POST /v1/relaties/controle", Self.check(client), to: lab.url)
                document.expect(try answer.payload(), is: "RelatieAntwoord")
            }
            let page = try await Self.send("GET /v1/wijzigingen?sinds=0", "", to: lab.url)
            document.expect(try page.payload(), is: "Wijzigingen")
            let question = try JSONSerialization.jsonObject(with: Data(Self.message.utf8))
            document.expect(question, is: "Akkoordvraag")
            let receipt = try await Self.send("POST /v1/berichten", Self.message, to: lab.url)
            document.expect(
                try JSONSerialization.jsonObject(with: Data(receipt.body.utf8)), is: "Ontvangst")
            #expect(receipt.status == 202)
            let problem = try await Self.send("GET /v1/wijzigingen", "", to: lab.url)
            let body = try JSONSerialization.jsonObject(with: Data(problem.body.utf8))
            document.expect(body, is: "Probleem")
        }
    }

    @Test("tells its operator of messages, by relation and office, and never by the number of a person")
    func messages() async throws {
        let body = try await withToezicht { lab in
            let beheer = try await lab.register.operatorURL()
            #expect(try await Self.send("GET /berichten", "", to: beheer).body == "[]")
            _ = try await Self.send("POST /v1/berichten", Self.message, to: lab.url)
            let family = """
                {"id":"b-familie","vertegenwoordigde":"999900031","van":"vandaag","verdeling":"gezamenlijk","houders":
                [{"kvk":"00009901","naam":"De Haven"},{"bsn":"999903433","naam":"I. Jacobs"}]}
                """
            _ = try await Self.send("POST /maatregelen", family, to: beheer)
            _ = try await Self.send(
                "POST /v1/berichten",
                Self.message.replacing("b-gezamenlijk", with: "b-familie").replacing("b1", with: "b2"),
                to: lab.url)
            return try await Self.send("GET /berichten", "", to: beheer).body
        }
        #expect(body.contains(#""relatie":"b-gezamenlijk""#) && body.contains(#""aan":"kvk 00009902""#))
        #expect(body.contains(#""relatie":"b-familie""#) && body.contains(#""aan":"bsn •••••""#))
        #expect(!body.contains("999903433") && body.contains(#""ontvangen":"20"#))
    }

    static let orders = [
        ("POST /maatregelen/b-jansen/schorsen", "{}", #"200 {"gewijzigd":1}"#),
        ("POST /maatregelen/b-jansen/hervatten", "{}", #"200 {"gewijzigd":0}"#),
        ("POST /maatregelen/b-jansen/beeindigen", #"{"dag":"vandaag-1"}"#, #"200 {"gewijzigd":1}"#),
        ("POST /maatregelen/b-niets/beeindigen", "{}", #"200 {"gewijzigd":0}"#),
        ("POST /kantoren/ontslaan", #"{"kvk":"00009902"}"#, #"200 {"gewijzigd":4}"#),
        ("POST /kantoren/ontslaan", "{}", "400"),
        ("POST /personen/overleden", #"{"bsn":"999900183"}"#, "204"),
        ("POST /personen/overleden", #"{"bsn":"999990019"}"#, "404"),
        (
            "POST /zaken",
            """
            {"personen":[{"bsn":"999990019","aanhef":"heer","naam":"W. Smit","geboortejaar":1961}],
            "maatregelen":[{"id":"b-smit","vertegenwoordigde":"999990019","van":"vandaag",
            "houders":[{"kvk":"00009901","naam":"De Haven"}]}]}
            """, "204"
        ),
        (
            "POST /maatregelen",
            #"{"id":"b-jansen","vertegenwoordigde":"999900031","van":"vandaag","houders":[]}"#, "400"
        ),
        ("GET /maatregelen/b-jansen/versies", "", #"200 [{"gebeurtenis":"ingesteld""#),
        ("POST /faults", #"{"fault":"5xx"}"#, "204"), ("POST /faults", #"{"fault":"tired"}"#, "400"),
        ("POST /v1/relaties/controle", "{}", "404"),
    ]

    @Test("takes an operator's orders on a port of its own", arguments: orders)
    func operatorOrders(_ line: String, _ body: String, _ expected: String) async throws {
        let answer = try await withToezicht { lab in
            let beheer = try await lab.register.operatorURL()
            return try await Self.send(line, body, to: beheer)
        }
        #expect("\(answer.status) \(answer.body)".hasPrefix(expected))
    }
}

import AsyncHTTPClient
import Foundation
import Identity
import NIOCore
import NIOHTTP1
import Simulators
import Testing

@testable import Outbound

@Suite("The simulated register on the wire")
struct MachtigingenWireTests {
    struct Case: CustomTestStringConvertible, Sendable {
        let testDescription: String
        let request: String
        let body: String
        let status: Int
        let says: String
    }

    static let one = """
        {"id":"m1","versie":3,"vertegenwoordigde":{"bsn":"999991607","aanhef":"mevrouw","naam":"J. de Vries",\
        "geboortejaar":null},"gemachtigde":"999999047","diensten":[],"van":"2026-01-01","tot":null,"staat":"actief","overleden":null}
        """

    static let cases = [
        Case(
            testDescription: "finds by the body",
            request: "POST /v1/machtigingen/zoekvraag", body: #"{"gemachtigde":"999999047"}"#, status: 200,
            says: #""id":"m-anna-moeder""#),
        Case(
            testDescription: "refuses a number that fails the eleven test",
            request: "POST /v1/machtigingen/zoekvraag", body: #"{"gemachtigde":"999999048"}"#, status: 400,
            says: #""field":"gemachtigde""#),
        Case(
            testDescription: "refuses a question without a number",
            request: "POST /v1/machtigingen/zoekvraag", body: "{}", status: 400,
            says: #""field":"gemachtigde""#),
        Case(
            testDescription: "refuses what is not JSON",
            request: "POST /v1/machtigingen/zoekvraag", body: "gemachtigde=1", status: 400,
            says: #""status":400"#),
        Case(
            testDescription: "refuses a body of more than 64 KiB",
            request: "POST /v1/machtigingen/zoekvraag", body: String(repeating: " ", count: 65_537),
            status: 413,
            says: #""status":413"#),
        Case(
            testDescription: "stores a new machtiging", request: "PUT /v1/machtigingen/m1", body: one,
            status: 201,
            says: #""overleden":null,"staat":"actief","tot":null,"van":"2026-01-01","versie":3"#),
        Case(
            testDescription: "refuses another id in the address", request: "PUT /v1/machtigingen/m2",
            body: one,
            status: 400, says: #""field":"id""#),
        Case(
            testDescription: "refuses a day that does not exist", request: "PUT /v1/machtigingen/m1",
            body: one.replacing("2026-01-01", with: "2026-02-30"), status: 400, says: #""field":"van""#),
        Case(
            testDescription: "withdraws at once", request: "POST /v1/machtigingen/m-anna-moeder/intrekken",
            body: "",
            status: 200, says: #""staat":"ingetrokken""#),
        Case(
            testDescription: "cannot withdraw what is not there",
            request: "POST /v1/machtigingen/m9/intrekken",
            body: "", status: 404, says: #""title":"Not Found""#),
        Case(
            testDescription: "describes itself", request: "GET /v1/openapi.json", body: "", status: 200,
            says: #""openapi": "3.1.0""#),
        Case(
            testDescription: "knows no other address", request: "GET /v1/machtigingen", body: "", status: 404,
            says: #""status":404"#),
        Case(
            testDescription: "takes orders to fail", request: "POST /faults", body: #"{"fault":"down"}"#,
            status: 204,
            says: ""),
        Case(
            testDescription: "takes orders to behave", request: "POST /faults", body: #"{"fault":null}"#,
            status: 204,
            says: ""),
        Case(
            testDescription: "knows no other fault", request: "POST /faults", body: #"{"fault":"tired"}"#,
            status: 400, says: #""field":"fault""#),
    ]

    @Test("answers", arguments: cases)
    func answers(_ test: Case) async throws {
        let (status, type, version, body) = try await withRegister { _, _, url in
            try await send(test, to: url)
        }
        #expect(status == test.status)
        #expect(test.says.isEmpty ? body.isEmpty : body.contains(test.says))
        #expect(version == "1.0.0")
        #expect(
            type == (status >= 400 ? "application/problem+json" : status == 204 ? nil : "application/json"))
        if status >= 400 { #expect(!body.contains(/[0-9]{9}/)) }
    }

    @Test("describes every fault it can be ordered to make", arguments: MachtigingenFault.allCases)
    func faultsDescribed(_ fault: MachtigingenFault) async throws {
        let described = Case(
            testDescription: "", request: "GET /v1/openapi.json", body: "", status: 200, says: "")
        let body = try await withRegister { _, _, url in try await send(described, to: url).3 }
        #expect(body.contains("\"\(fault.rawValue)\""))
    }

    @Test("says so when its port is taken")
    func portTaken() async throws {
        let description = try await withRegister { _, _, url in
            let port = try #require(Int(url.split(separator: ":").last ?? ""))
            let second = try SimulatedMachtigingenregister(
                MachtigingenConfiguration(
                    listen: .init(port: port), tls: try TestPKI.register(), machtigingen: []), logger: silence
            )
            return await #expect(throws: SimulatorError.self) { try await second.run() }?.description
        }
        #expect(description?.contains("choose another port") == true)
    }

    private func send(_ test: Case, to url: String) async throws -> (Int, String?, String?, String) {
        let parts = test.request.split(separator: " ")
        var request = HTTPClientRequest(url: url + parts[1])
        request.method = HTTPMethod(rawValue: String(parts[0]))
        request.body = .bytes(ByteBuffer(string: test.body))
        request.tlsConfiguration = try TestPKI.identity().configuration
        let response = try await HTTPClient.shared.execute(request, timeout: .seconds(30))
        let body = String(buffer: try await response.body.collect(upTo: 1 << 20))
        let (type, version) = (
            response.headers.first(name: "content-type"), response.headers.first(name: "api-version")
        )
        return (Int(response.status.code), type, version, body)
    }
}

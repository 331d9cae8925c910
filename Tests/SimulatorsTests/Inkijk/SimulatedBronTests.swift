import AsyncHTTPClient
import Foundation
import Identity
import NIOCore
import NIOHTTP1
import NIOSSL
import Simulators
import Testing

@Suite("The source")
struct SimulatedBronTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let judgement: String
        var client = "9001"
        var token: String? = "rt-9001"
        let status: UInt
        let reason: BronRefusal.Reason
    }

    static let refused = [
        Case(
            testDescription: "the certificate of another gemeente", judgement: InkijkLab.judgement(),
            client: "9002", status: 403, reason: .otherGemeente),
        Case(
            testDescription: "a token that is not active", judgement: InkijkLab.judgement(active: false),
            status: 401, reason: .inactive),
        Case(
            testDescription: "a token of a citizen", judgement: InkijkLab.judgement(source: "digid"),
            status: 401, reason: .inactive),
        Case(
            testDescription: "nobody's token", judgement: InkijkLab.judgement(), token: nil, status: 401,
            reason: .noToken),
        Case(
            testDescription: "a number that nobody has",
            judgement: InkijkLab.judgement(bsn: "999999990"), status: 404, reason: .unknownPerson),
        Case(
            testDescription: "a token it cannot ask about", judgement: "<p>storing</p>", status: 503,
            reason: .unreachable),
    ]

    @Test("refuses", arguments: refused)
    func refuses(_ test: Case) async throws {
        try await InkijkLab.withSource { source, judge in
            await judge.introspect(test.judgement)
            let answer = try await Self.get(source, as: test.client, test.token)
            #expect(answer.status == test.status)
            #expect(!answer.text.contains(Cast.willem.name))
            let refusal = try #require(await source.refusals().first)
            #expect(refusal.reason == test.reason)
            #expect(refusal.oin?.description == DevelopmentPKI.gemeenteOIN(test.client))
            #expect(await source.answers() == 0)
        }
    }

    @Test("tells the gemeente of the token the name, and nothing else")
    func answers() async throws {
        try await InkijkLab.withSource { source, judge in
            let answer = try await Self.get(source, as: "9001", "rt-9001")
            #expect(
                answer.text
                    == #"{"gemeente":"9001","naam":"\#(Cast.willem.name)","onderdeel":"inkomen"}"#)
            let asked = try #require(await judge.received["/introspect"])
            #expect(asked.form["token"] == "rt-9001")
            #expect(asked.authorization == "Basic " + Data("bron:geheim".utf8).base64EncodedString())
            #expect(await source.refusals().isEmpty)
        }
    }

    @Test("speaks with nobody who shows no certificate")
    func noCertificate() async throws {
        try await InkijkLab.withSource { source, _ in
            await #expect(throws: (any Error).self) { try await Self.get(source, as: nil, "rt-9001") }
            #expect(await source.answers() == 0)
        }
    }

    static func get(
        _ source: SimulatedBron, as gemeente: String?, _ token: String?
    ) async throws -> (status: UInt, text: String) {
        var tls = TLSConfiguration.makeClientConfiguration()
        tls.trustRoots = .file(try TestPKI.get().authority.certificate)
        if let gemeente {
            let client = try InkijkLab.client(gemeente)
            tls.certificateChain = try NIOSSLCertificate.fromPEMFile(client.certificate).map {
                .certificate($0)
            }
            tls.privateKey = .privateKey(try NIOSSLPrivateKey(file: client.privateKey, format: .pem))
        }
        var request = HTTPClientRequest(url: try await source.url() + "/v1/gegevens")
        if let token { request.headers.add(name: "Authorization", value: "Bearer \(token)") }
        request.tlsConfiguration = tls
        let response = try await HTTPClient.shared.execute(request, timeout: .seconds(30))
        return (response.status.code, String(buffer: try await response.body.collect(upTo: 1 << 16)))
    }
}

import AsyncHTTPClient
import Crypto
import Foundation
import Identity
import NIOCore
import NIOHTTP1
import Representation
import Simulators
import Testing

@testable import Outbound

@Suite("The client of the BRP", .serialized)
struct GezagClientTests {
    private struct Lab: Sendable {
        let register: SimulatedGezag
        let connections: Connections
        let url: String

        func client(timeout: Duration = patience) throws -> GezagClient {
            GezagClient(
                url: url, identity: try TestPKI.identity(),
                naming: PseudonymKey(SymmetricKey(data: Data(repeating: 2, count: 32))),
                connections: connections, timeout: timeout,
                now: { Date() })
        }
    }

    private func withGezag<Value: Sendable>(
        afnemer: String = DevelopmentPKI.gatewayOIN, _ body: @Sendable @escaping (Lab) async throws -> Value
    ) async throws -> Value {
        let register = try SimulatedGezag(
            GezagConfiguration(
                listen: .init(port: 0), beheer: .init(port: 0), tls: TestPKI.register(),
                afnemers: [Afnemer(oin: try OIN(afnemer), gemeenten: [])], kinderen: GezagZaak.cast),
            logger: silence)
        return try await running(Together(services: try register.services())) {
            let url = try await register.url()
            return try await withConnections {
                try await body(Lab(register: register, connections: $0, url: url))
            }
        }
    }

    private static func question(by actor: Persona, about child: Persona? = nil) -> GezagInquiry {
        GezagInquiry(
            checkID: "c", dienst: DemoDienst.bijzondereBijstand.uuid, day: LocalDate(.now),
            represented: child?.bsn, actor: actor.bsn, doel: "d", gemeente: GemeenteCode("0000"))
    }

    @Test("gives the six outcomes, one for each child")
    func outcomes() async throws {
        let found = try await withGezag { lab in
            var found: [Gezag] = []
            for child in [Cast.sam, Cast.tess, Cast.lotte, Cast.milan, Cast.noa, Cast.finn] {
                let answer = try await lab.client().gezag(Self.question(by: Cast.simone, about: child))
                found += answer.relaties.filter { $0.minderjarige.bsn == child.bsn }.map(\.gezag)
            }
            return found
        }
        #expect(
            found == [
                .tweehoofdigOuderlijkGezag(ouders: [Cast.quinten.bsn, Cast.rosa.bsn]),
                .eenhoofdigOuderlijkGezag(ouder: Cast.simone.bsn),
                .gezamenlijkGezag(ouder: Cast.simone.bsn, derde: Cast.teun.bsn),
                .voogdij(derden: [Cast.victor.bsn]), .tijdelijkGeenGezag, .nietTeBepalen,
            ])
    }

    @Test("gives all children of a parent, with names and days of birth, also the one who is 18 tomorrow")
    func children() async throws {
        let answer = try await withGezag { lab in
            try await lab.client().gezag(Self.question(by: Cast.quinten))
        }
        #expect(answer.relaties.map(\.minderjarige.bsn) == [Cast.sam.bsn, Cast.robin.bsn])
        #expect(answer.relaties.first?.minderjarige.name.initialsAndSurname == "S. Brouwer")
        #expect(answer.relaties.first?.born == LocalDate("2014-01-01"))
        let robin = try #require(answer.relaties.last?.born)
        let eighteen = LocalDate("\(robin.year + 18)" + robin.description.dropFirst(4))
        #expect(eighteen == LocalDate(.now).adding(days: 1) || robin.description.hasSuffix("02-28"))
        #expect(answer.consultation.register == "gezag" && !answer.consultation.reference.isEmpty)
        #expect(answer.validUntil > .now)
    }

    @Test("gives nobody who is 18")
    func comingOfAge() async throws {
        let answer = try await withGezag { lab in
            let grown = BrpPersoon(
                bsn: Cast.robin.bsn, voornamen: "Robin", voorvoegsel: nil, geslachtsnaam: "Brouwer",
                geslacht: "O", geboren: .vandaag(plus: 0, jaarGeleden: 18))
            let known = GezagZaak.cast.first { $0.minderjarige.bsn == Cast.robin.bsn }
            await lab.register.put(GezagZaak(grown, .tweehoofdig, ouders: try #require(known).ouders))
            return try await lab.client().gezag(Self.question(by: Cast.quinten))
        }
        #expect(answer.relaties.map(\.minderjarige.bsn) == [Cast.sam.bsn])
    }

    @Test("gives an empty list for somebody without children, and asks once")
    func nobody() async throws {
        let (answer, questions) = try await withGezag { lab in
            (try await lab.client().gezag(Self.question(by: Cast.willem)), await lab.register.questions())
        }
        #expect(answer.relaties.isEmpty)
        #expect(questions == 1)
    }

    static let expected: [GezagFault: RegisterError] = [
        .slow: .timedOut(register: "gezag"), .down: .unreachable(register: "gezag"),
        .unavailable: .refused(register: "gezag", status: 503),
        .nonsense: .malformed(register: "gezag", field: "Content-Type"),
        .huge: .malformed(register: "gezag", field: "length"),
        .otherPerson: .malformed(register: "gezag", field: "personen"),
        .unknownType: .malformed(register: "gezag", field: "type"),
        .badNumber: .malformed(register: "gezag", field: "minderjarige"),
        .noParents: .malformed(register: "gezag", field: "ouders"),
        .noBirthday: .malformed(register: "gezag", field: "geboorte"),
        .noTransaction: .malformed(register: "gezag", field: "TransactionID"),
    ]

    @Test("gives neither a yes nor a no when the register misbehaves", arguments: GezagFault.allCases)
    func faults(_ fault: GezagFault) async throws {
        let error = try await withGezag { lab in
            await lab.register.setFault(fault)
            let client = try lab.client(timeout: fault == .slow ? .milliseconds(500) : patience)
            return await refusal { _ = try await client.gezag(Self.question(by: Cast.quinten)) }
        }
        #expect(error == Self.expected[fault])
        #expect(error != nil)
    }

    @Test("is refused where its OIN is not registered")
    func registration() async throws {
        let error = try await withGezag(afnemer: DevelopmentPKI.digidOIN) { lab in
            await refusal { _ = try await lab.client().gezag(Self.question(by: Cast.quinten)) }
        }
        #expect(error == .refused(register: "gezag", status: 403))
    }

    @Test("is answered as the register's description says, field by field")
    func description() async throws {
        try await withGezag { lab in
            let document = try OpenAPI(
                String(buffer: try await Self.send("GET", "/v1/openapi.json", "", to: lab.url)))
            for person in [Cast.quinten, Cast.simone, Cast.milan] {
                let body = #"{"burgerservicenummer":["\#(person.bsn.reveal())"]}"#
                let answer = try await Self.send(
                    "POST", "/api/v1/opvragenBevoegdheidTotGezag", body, to: lab.url)
                let value = try JSONSerialization.jsonObject(with: Data(answer.readableBytesView))
                document.expect(value, is: "GezagResponse")
            }
        }
    }

    private static func send(
        _ method: String, _ path: String, _ body: String, to url: String
    ) async throws -> ByteBuffer {
        var request = HTTPClientRequest(url: url + path)
        request.method = .init(rawValue: method)
        if !body.isEmpty { request.body = .bytes(ByteBuffer(string: body)) }
        request.tlsConfiguration = try TestPKI.identity().configuration
        let response = try await HTTPClient.shared.execute(request, timeout: .seconds(30))
        return try await response.body.collect(upTo: 1 << 20)
    }
}

import Foundation
import Identity
import Logging
import Outbound
import Representation
import ServiceLifecycle
import Simulators
import Testing

/// Several services as one.
struct Together: Service {
    let services: [any Service]

    func run() async throws {
        try await ServiceGroup(
            configuration: .init(
                services: services.map { .init(service: $0, successTerminationBehavior: .ignore) },
                logger: silence)
        ).run()
    }
}

/// A running Toezicht with the cast, and a client of it.
struct ToezichtLab: Sendable {
    let register: SimulatedToezicht
    let connections: Connections
    let url: String

    /// A client that believes what the register publishes, unless a test says otherwise.
    func client(
        keys: String? = nil, issuer: String = DevelopmentPKI.registerOIN,
        audience: String = DevelopmentPKI.gatewayOIN, timeout: Duration = patience,
        now: @escaping @Sendable () -> Date = { Date() }
    ) async throws -> ToezichtClient {
        let pki = try #require(TestPKI.ours)
        let published = try keys ?? String(contentsOfFile: pki.toezichtSigning.jwks, encoding: .utf8)
        return ToezichtClient(
            url: url, identity: try TestPKI.identity(),
            keys: try #require(await RegisterKeys(jwks: published)),
            issuer: try OIN(issuer), audience: try OIN(audience), connections: connections, timeout: timeout,
            now: now)
    }

    /// Whether the office may act for somebody, as the register says it.
    func outcome(_ client: Persona, by actor: Actor? = nil) async throws -> ToezichtAnswer.Outcome {
        try await self.client().relation(inquiry(about: client, by: actor)).outcome
    }
}

/// A question about somebody of the cast, by an employee of the office unless told otherwise.
func inquiry(
    about client: Persona = Cast.paul, by actor: Actor? = nil, gemeente: String = "0000",
    dienst: DemoDienst = .bijzondereBijstand, level: LevelOfAssurance = .substantieel
) throws -> RelationInquiry {
    RelationInquiry(
        checkID: "check-1", dienst: dienst.uuid, day: LocalDate(.now), represented: client.bsn,
        actor: try actor ?? employee(of: .haven), level: level, doel: "Aanvraag behandelen",
        gemeente: GemeenteCode(gemeente))
}

func employee(of office: CastKantoor) throws -> Actor {
    .employee(
        Employee(
            organisation: Organisation(office.kvk), subject: try #require(ActingSubject("bea")),
            vestigingen: [], diensten: [], intermediary: nil))
}

/// Runs the simulated Toezicht, with the gateway as its only afnemer.
func withToezicht<Value: Sendable>(
    afnemer: String = DevelopmentPKI.gatewayOIN,
    _ body: @Sendable @escaping (ToezichtLab) async throws -> Value
) async throws -> Value {
    let pki = try #require(TestPKI.ours)
    let register = try await SimulatedToezicht(
        ToezichtConfiguration(
            listen: .init(port: 0), beheer: .init(port: 0), tls: TestPKI.register(),
            signing: pki.toezichtSigning.privateKey, oin: try OIN(DevelopmentPKI.registerOIN),
            afnemers: [Afnemer(oin: try OIN(afnemer), gemeenten: ["0000"])], zaken: .cast),
        logger: silence)
    return try await running(Together(services: try register.services())) {
        let url = try await register.url()
        return try await withConnections {
            try await body(ToezichtLab(register: register, connections: $0, url: url))
        }
    }
}

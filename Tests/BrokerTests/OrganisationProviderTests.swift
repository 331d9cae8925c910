import Foundation
import Identity
import Policy
import Representation
import SAML
import TestSupport
import Testing
import XMLSec

@testable import Broker

@Suite("A connection to eHerkenning")
struct OrganisationProviderTests {
    /// Keys take long to make.
    private static let own = Result { try OrganisationAnswers() }
    private let makelaar: OrganisationAnswers

    init() throws { makelaar = try Self.own.get() }

    private func outcome(
        _ login: OrganisationAnswers.Login, for dienst: DienstID = Fixture.bijstand,
        knowing known: DienstID? = Fixture.bijstand, minimum: LevelOfAssurance = .substantieel
    ) async throws -> AuthenticationOutcome {
        let pending = PendingAuthentication(
            provider: Fixture.second, requestID: "_request", relayState: Digest(of: "h"), minimum: minimum,
            dienst: dienst, askedAt: Fixture.noon)
        return try await makelaar.provider(knowing: known)
            .receive(.response(base64: try makelaar.posted(login)), to: pending, at: Fixture.noon)
    }

    private func employee(_ outcome: AuthenticationOutcome) throws -> Employee {
        guard case .authenticated(let login) = outcome, case .employee(let employee) = login.actor else {
            throw Unexpected(outcome: outcome)
        }
        return employee
    }

    private struct Unexpected: Error {
        let outcome: AuthenticationOutcome
    }

    @Test("vouches for employees")
    func vouching() throws { #expect(try makelaar.provider().vouchesFor == .employees) }

    @Test("of staff believes nobody while it does not know whose staff to expect")
    func staff() async throws {
        let key = try SigningKey(
            privateKeyPEM: makelaar.gateway.privateKeyPEM, certificatePEM: makelaar.gateway.certificatePEM)
        let pending = PendingAuthentication(
            provider: Fixture.second, requestID: "_request", relayState: Digest(of: "h"),
            minimum: .substantieel, dienst: Fixture.bijstand, askedAt: Fixture.noon)
        for staff in [nil, StaffExpectations(organisatie: nil)] {
            let provider = SAMLIdentityProvider(
                id: Fixture.second, name: "Werkaccount",
                connection: .init(
                    metadata: try makelaar.answers.metadata(), profile: .medewerker,
                    entityID: OrganisationAnswers.entityID, acsURL: OrganisationAnswers.place,
                    logoutURL: "https://login.example.nl/slo", request: .post, response: .post, key: key,
                    staff: staff),
                resolution: NoResolution(), randomness: .system)
            #expect(provider.vouchesFor == .staff)
            let outcome = try await provider.receive(
                .response(base64: try makelaar.posted(.init())), to: pending, at: Fixture.noon)
            #expect(outcome == .rejected(checks: ["organisatie.asked"]))
        }
    }

    @Test("asks for the dienst by its number, and names no level")
    func request() throws {
        let wish = AuthenticationWish(
            requestID: "_request", relayState: "h", minimum: .substantieel, dienst: Fixture.bijstand,
            forced: false)
        guard case .post(_, let fields) = try makelaar.provider().request(wish, at: Fixture.noon),
            let text = fields["SAMLRequest"], let data = Data(base64Encoded: text)
        else { throw CocoaError(.formatting) }
        let message = String(decoding: data, as: UTF8.self)
        #expect(message.contains(#"AttributeConsumingServiceIndex="7""#))
        #expect(!message.contains("RequestedAuthnContext"))
    }

    @Test("asks for no dienst that it does not know")
    func unknown() throws {
        let wish = AuthenticationWish(
            requestID: "_request", relayState: "h", minimum: .substantieel, dienst: Fixture.parkeren,
            forced: false)
        let provider = try makelaar.provider()
        #expect(throws: ProviderError.self) { try provider.request(wish, at: Fixture.noon) }
    }

    @Test("gives who acts, for which organisation, where, and with what mandate")
    func accepted() async throws {
        let employee = try employee(
            try await outcome(.init(branches: ["000012345678"], intermediary: "00009902")))
        #expect(employee.organisation == Organisation(try KvKNumber("00009901")))
        #expect(employee.subject.reveal().hasPrefix("AAAA"))
        #expect(employee.vestigingen == [try Vestigingsnummer("000012345678")])
        #expect(employee.diensten == [OrganisationAnswers.uuid])
        #expect(employee.intermediary == Organisation(try KvKNumber("00009902")))
    }

    @Test("keeps of an advice what finds it back, and never whom it names")
    func advice() async throws {
        let outcome = try await outcome(.init(registry: OrganisationAnswers.registry, advised: "00009902"))
        #expect(try employee(outcome).organisation == Organisation(try KvKNumber("00009901")))
        guard case .authenticated(let login) = outcome else { throw Unexpected(outcome: outcome) }
        let underlying = try #require(login.evidence.underlying)
        #expect(underlying.mandateRegister == OrganisationAnswers.registry)
        let handedOn = try #require(underlying.assertions.first)
        #expect(underlying.assertions.count == 1 && handedOn.id == "_advice")
        #expect(handedOn.issuer == OrganisationAnswers.registry)
        #expect(handedOn.sha256.wholeMatch(of: /[0-9a-f]{64}/) != nil)
    }

    @Test("notes nothing behind a login that names nothing")
    func noAdvice() async throws {
        let outcome = try await outcome(.init())
        guard case .authenticated(let login) = outcome else { throw Unexpected(outcome: outcome) }
        #expect(login.evidence.underlying == nil)
    }

    @Test("gives no mandate when the login names no dienst")
    func notMandated() async throws {
        let employee = try employee(try await outcome(.init(serviceID: nil, serviceUUID: nil)))
        #expect(employee.diensten.isEmpty && employee.intermediary == nil)
    }

    @Test("refuses a login for another dienst, by either of its names")
    func otherDienst() async throws {
        let other = "00000000-0000-4000-8000-000000000000"
        #expect(try await outcome(.init(serviceUUID: other)) == .rejected(checks: ["service.uuid"]))
        let service = "urn:etoegang:DV:00000099000000001000:services:8"
        #expect(try await outcome(.init(serviceID: service)) == .rejected(checks: ["service.id"]))
        #expect(try await outcome(.init(serviceID: nil)) == .rejected(checks: ["service.id"]))
    }

    @Test("refuses whatever comes when it does not know what was asked")
    func unaskedDienst() async throws {
        #expect(try await outcome(.init(), knowing: nil) == .rejected(checks: ["service.asked"]))
        #expect(try await outcome(.init(), for: Fixture.parkeren) == .rejected(checks: ["service.asked"]))
    }

    @Test("tells a level that is too low from a rule that was broken")
    func level() async throws {
        #expect(try await outcome(.init(level: "loa2plus")) == .levelNotReached)
        #expect(try await outcome(.init(), minimum: .hoog) == .levelNotReached)
        let both = try await outcome(.init(level: "loa2plus", serviceID: "urn:x"))
        #expect(both == .rejected(checks: ["authn.level", "service.id"]))
    }
}

public import Broker
public import Foundation
public import Identity
import Policy
public import Representation

/// An identity provider that answers what the test says.
public actor FakeProvider: IdentityProvider {
    public nonisolated let id: IdentityProviderID
    public nonisolated let name: String
    private var outcome: Result<AuthenticationOutcome, ProviderError>

    public init(_ id: IdentityProviderID, _ outcome: Result<AuthenticationOutcome, ProviderError>) {
        self.id = id
        name = id.rawValue
        self.outcome = outcome
    }

    public func answer(_ outcome: Result<AuthenticationOutcome, ProviderError>) { self.outcome = outcome }

    public nonisolated func request(
        _ wish: AuthenticationWish, at now: Date
    ) throws(ProviderError) -> OutgoingMessage {
        .redirect(url: "https://\(id).example.nl/?RelayState=\(wish.relayState)&forced=\(wish.forced)")
    }

    public func receive(
        _ answer: IncomingAnswer, to expected: PendingAuthentication, at now: Date
    ) throws(ProviderError) -> AuthenticationOutcome { try outcome.get() }

    public nonisolated func logout(
        of person: BSN, requestID: String, relayState: String, at now: Date
    ) throws(ProviderError) -> OutgoingMessage? {
        .post(destination: "https://\(id).example.nl/logout", fields: ["RelayState": relayState])
    }
}

/// A register of machtigingen in memory.
public actor FakeRegister: MachtigingenRegister {
    private var machtigingen: [Machtiging]
    private var failure: RegisterError?
    /// How often it was asked.
    public private(set) var questions = 0

    public init(_ machtigingen: [Machtiging] = []) { self.machtigingen = machtigingen }

    public func hold(_ machtigingen: [Machtiging]) { self.machtigingen = machtigingen }

    public func fail(_ error: RegisterError?) { failure = error }

    public func machtigingen(gemachtigde: BSN, at now: Date) throws(RegisterError) -> RegisterAnswer {
        questions += 1
        if let failure { throw failure }
        return RegisterAnswer(
            machtigingen: machtigingen.filter { $0.gemachtigde == gemachtigde },
            consultation: Consultation(register: "machtigingen", reference: "r\(questions)", answeredAt: now))
    }
}

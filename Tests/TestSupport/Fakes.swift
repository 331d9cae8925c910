package import Broker
package import Foundation
package import Identity
import Policy
package import Representation
import Synchronization

/// An identity provider that answers what the test says.
package actor FakeProvider: IdentityProvider {
    package nonisolated let id: IdentityProviderID
    package nonisolated let name: String
    package nonisolated let vouchesFor: Vouching
    private let posts: Bool
    private var outcome: Result<AuthenticationOutcome, ProviderError>

    /// A provider that takes its requests by a form when it `posts`, otherwise by a redirect.
    package init(
        _ id: IdentityProviderID, _ outcome: Result<AuthenticationOutcome, ProviderError>,
        posts: Bool = false, vouchingFor vouching: Vouching = .persons
    ) {
        self.id = id
        vouchesFor = vouching
        name = id.rawValue
        self.posts = posts
        self.outcome = outcome
    }

    package func answer(_ outcome: Result<AuthenticationOutcome, ProviderError>) { self.outcome = outcome }

    package nonisolated func request(
        _ wish: AuthenticationWish, at now: Date
    ) throws(ProviderError) -> OutgoingMessage {
        posts
            ? .post(destination: "https://\(id).example.nl/sso", fields: ["RelayState": wish.relayState])
            : .redirect(url: "https://\(id).example.nl/?RelayState=\(wish.relayState)&forced=\(wish.forced)")
    }

    package func receive(
        _ answer: IncomingAnswer, to expected: PendingAuthentication, at now: Date
    ) throws(ProviderError) -> AuthenticationOutcome { try outcome.get() }

    package nonisolated func logout(
        of actor: Actor, requestID: String, relayState: String, at now: Date
    ) throws(ProviderError) -> OutgoingMessage? {
        .post(destination: "https://\(id).example.nl/logout", fields: ["RelayState": relayState])
    }

    /// The answer says itself how it is to be judged: `complete`, `partial`, or anything else.
    package nonisolated func judge(
        _ answer: IncomingLogoutAnswer, to requestID: String, at now: Date
    ) -> LogoutOutcome {
        switch answer {
        case .query(let text) where text.contains("complete"): .complete
        case .response("complete"): .complete
        case .response("partial"): .partial
        case .query(let text) where text.contains("partial"): .partial
        default: .refused(code: "fake.logout", reason: "the answer is not believed")
        }
    }
}

/// A register of machtigingen in memory.
package actor FakeRegister: MachtigingenRegister {
    private var machtigingen: [Machtiging]
    private var failure: RegisterError?
    /// How often it was asked.
    package private(set) var questions = 0

    package init(_ machtigingen: [Machtiging] = []) { self.machtigingen = machtigingen }

    package func hold(_ machtigingen: [Machtiging]) { self.machtigingen = machtigingen }

    package func fail(_ error: RegisterError?) { failure = error }

    package func machtigingen(gemachtigde: BSN, at now: Date) throws(RegisterError) -> RegisterAnswer {
        questions += 1
        if let failure { throw failure }
        return RegisterAnswer(
            machtigingen: machtigingen.filter { $0.gemachtigde == gemachtigde },
            consultation: Consultation(register: "machtigingen", reference: "r\(questions)", answeredAt: now))
    }
}

/// Remembers the logout tokens that were to be delivered.
package final class FakeNotices: LogoutNotices {
    private let tokens = Mutex<[(token: String, uri: String)]>([])

    package init() {}

    package var delivered: [(token: String, uri: String)] { tokens.withLock { $0 } }

    package func deliver(_ token: String, to uri: String) { tokens.withLock { $0.append((token, uri)) } }
}

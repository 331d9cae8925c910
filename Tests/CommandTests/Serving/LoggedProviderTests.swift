import Foundation
import Identity
import Logging
import Representation
import Synchronization
import Testing

@testable import Broker
@testable import namens

@Suite("A provider that cannot be asked")
struct LoggedProviderTests {
    private let provider = IdentityProviderID("digid")

    /// What the operator reads when all three doors of a provider fail.
    private func lines(after error: ProviderError) async -> [String] {
        let kept = Mutex<[String]>([])
        let handler = JSONLogHandler(label: "test") { line in
            kept.withLock { $0.append(String(decoding: line, as: UTF8.self)) }
        }
        let logged = LoggedProvider(
            FailingProvider(id: provider, error: error), Logger(label: "test") { _ in handler })
        let wish = AuthenticationWish(
            requestID: "_r", relayState: "s", minimum: .midden, dienst: DienstID("d"), forced: false)
        #expect(throws: error) { try logged.request(wish, at: World.now) }
        let pending = PendingAuthentication(
            provider: provider, requestID: "_r", relayState: Digest(of: "s"), minimum: .midden,
            dienst: DienstID("d"),
            askedAt: World.now)
        await #expect(throws: error) {
            try await logged.receive(.artifact("a"), to: pending, at: World.now)
        }
        return kept.withLock(\.self)
    }

    @Test("because of how it is connected is told to the operator, each time once, with the cause")
    func misconfigured() async {
        let lines = await lines(
            after: .misconfigured(provider: provider, reason: "its metadata has expired"))
        #expect(lines.count == 2)
        #expect(
            lines.allSatisfy {
                $0.contains(#""code":"provider.misconfigured""#) && $0.contains(#""level":"error""#)
                    && $0.contains("the connection to digid does not work: its metadata has expired")
            })
    }

    @Test("because it is not reached is not told a second time here")
    func unavailable() async {
        #expect(await lines(after: .unavailable(provider: provider, reason: "timeout")).isEmpty)
    }
}

/// Fails whatever it is asked.
private struct FailingProvider: IdentityProvider {
    let id: IdentityProviderID
    let error: ProviderError
    var name: String { id.rawValue }
    let vouchesFor = Vouching.persons

    func request(_ wish: AuthenticationWish, at now: Date) throws(ProviderError) -> OutgoingMessage {
        throw error
    }

    func receive(
        _ answer: IncomingAnswer, to expected: PendingAuthentication, at now: Date
    ) async throws(ProviderError) -> AuthenticationOutcome { throw error }

    func logout(
        of actor: Actor, requestID: String, relayState: String, at now: Date
    ) throws(ProviderError) -> OutgoingMessage? { throw error }

    func judge(
        _ answer: IncomingLogoutAnswer, to requestID: String, at now: Date
    ) -> LogoutOutcome { .refused(code: error.code, reason: error.operatorText) }
}

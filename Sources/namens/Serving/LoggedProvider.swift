import Broker
import Foundation
import Identity
import Logging
import Representation

/// An identity provider of which the operator reads why it cannot be asked; persons and portals never see the cause.
///
/// What goes wrong on the way to it is logged by ``LoggedResolution``, not a second time here.
struct LoggedProvider: IdentityProvider {
    private let provider: any IdentityProvider
    private let logger: Logger

    init(_ provider: any IdentityProvider, _ logger: Logger) {
        self.provider = provider
        self.logger = logger
    }

    var id: IdentityProviderID { provider.id }
    var name: String { provider.name }
    var vouchesFor: Vouching { provider.vouchesFor }

    func request(_ wish: AuthenticationWish, at now: Date) throws(ProviderError) -> OutgoingMessage {
        do throws(ProviderError) { return try provider.request(wish, at: now) } catch { throw noted(error) }
    }

    func receive(
        _ answer: IncomingAnswer, to expected: PendingAuthentication, at now: Date
    ) async throws(ProviderError) -> AuthenticationOutcome {
        do throws(ProviderError) {
            return try await provider.receive(answer, to: expected, at: now)
        } catch { throw noted(error) }
    }

    func logout(
        of actor: Actor, requestID: String, relayState: String, at now: Date
    ) throws(ProviderError) -> OutgoingMessage? {
        do throws(ProviderError) {
            return try provider.logout(of: actor, requestID: requestID, relayState: relayState, at: now)
        } catch { throw noted(error) }
    }

    func judge(
        _ answer: IncomingLogoutAnswer, to requestID: String, at now: Date
    ) -> LogoutOutcome { provider.judge(answer, to: requestID, at: now) }

    private func noted(_ error: ProviderError) -> ProviderError {
        if case .misconfigured = error {
            logger.error("\(error.operatorText)", metadata: ["code": "\(error.code)"])
        }
        return error
    }
}

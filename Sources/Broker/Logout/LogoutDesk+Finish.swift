import Audit
public import Foundation
public import Identity

extension LogoutDesk {
    /// Takes the browser back from the identity provider's logout.
    ///
    /// The person's own session ended before, whatever the provider answers; the answer says whether she may
    /// still be logged in there, and is recorded.
    ///
    /// - Parameters:
    ///   - answer: What the browser brought, unread.
    ///   - relayState: The handle that went out.
    ///   - provider: Whose address the browser came to.
    ///   - cookie: The sealed return address of this browser.
    ///   - now: The moment; the address waits for five minutes.
    /// - Returns: The way to the portal, or the page that stays here.
    /// - Throws: ``LogoutDeskFault/unproven`` when no logout of this browser waits for that answer, and then nothing
    ///   of the browser is touched; ``LogoutDeskFault/store(_:)`` when the answer could not be recorded.
    public func finish(
        _ answer: IncomingLogoutAnswer, relayState: String?, at provider: IdentityProviderID,
        cookie: String?, at now: Date
    ) async throws(LogoutDeskFault) -> LogoutReturn {
        guard let relayState, let cookie, let pending = PendingLogout(cookie, openedWith: keys.sealing),
            pending.relayState == Digest(of: relayState), now < pending.expiresAt
        else { throw .unproven }
        let outcome = judge(answer, at: provider, to: pending, at: now)
        let event = Event(
            gemeente: pending.gemeente, at: now, client: pending.client, actor: pending.actor,
            what: .providerLogout(provider: pending.provider, outcome: outcome.code))
        try await record(event, answering: pending)
        let open = outcome == .complete ? pending.untold : pending.untold.union([pending.provider])
        return LogoutReturn(step: pending.address.step(open: names(of: open)), outcome: outcome)
    }

    /// Records the first answer; another one to the same request changes nothing any more.
    private func record(
        _ event: Event, answering pending: PendingLogout
    ) async throws(LogoutDeskFault) {
        // A colon stands in no assertion's ID.
        let answered = Change.consumeAssertion(
            id: "logout:\(pending.requestID)", provider: pending.provider, until: pending.expiresAt)
        do throws(StoreError) { try await store.commit([answered], recording: [event]) } catch {
            guard error == .conflict(.assertionReplayed) else { throw .store(error) }
        }
    }

    private func judge(
        _ answer: IncomingLogoutAnswer, at provider: IdentityProviderID, to pending: PendingLogout,
        at now: Date
    ) -> LogoutOutcome {
        guard provider == pending.provider, let connection = providers[provider] else {
            return .refused(
                code: "logout.other-provider",
                reason: "the answer came to the address of \(provider), but \(pending.provider) was asked")
        }
        return connection.judge(answer, to: pending.requestID, at: now)
    }
}

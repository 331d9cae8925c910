import Audit
import Identity
import OIDC

extension LoginDispatcher {
    /// Stores that what a page sent is taken up, and then goes on with it; of two at once one does.
    ///
    /// - Returns: What `work` leads to; for the other of two, where the login is.
    func takeUp(
        _ visit: Visit, with changes: [Change], recording events: [Event] = [],
        _ work: (Visit) async throws(LoginFault) -> Continuation
    ) async throws(LoginFault) -> Continuation {
        do throws(LoginFault) {
            let taken = try await move(visit.login, by: .taken, with: changes, recording: events)
            return try await work(visit.moved(to: taken))
        } catch .store(.conflict(.loginMoved)) { return Continuation(.show(login: visit.login.id)) }
    }

    /// Goes on with a login after others were asked; when it moved on meanwhile, what came of it is stored all the same.
    func settle(
        _ login: Login, with changes: [Change], recording events: [Event],
        _ work: ([Change], [Event]) async throws(LoginFault) -> Continuation
    ) async throws(LoginFault) -> Continuation {
        do throws(LoginFault) { return try await work(changes, events) } catch .store(.conflict(.loginMoved))
        {
            try await stored { () throws(StoreError) in try await store.commit(changes, recording: events) }
            return Continuation(.show(login: login.id))
        }
    }
}

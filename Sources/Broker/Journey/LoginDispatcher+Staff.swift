import Audit
import Foundation
import Identity
import Mandaat
import OIDC
import Policy
import Representation

extension LoginDispatcher {
    /// What a login of staff ends: the count of those that failed before it. It lifts no block.
    func counted(
        _ authentication: Authentication, in login: Login, at now: Date
    ) async throws(LoginFault) -> (changes: [Change], events: [Event]) {
        let evidence = authentication.evidence
        guard case .medewerker(let staff) = authentication.actor,
            let werkverband = catalogue.werkverband(whoseStaffLogInAt: login.request.client),
            werkverband.identityProvider == evidence.identityProvider
        else { return ([], []) }
        let state = try await stored { () throws(StoreError) in
            try await store.state(of: werkverband.verband.id, for: staff.account, on: LocalDate(now))
        }
        guard let account = state.account else { return ([], []) }
        let telling = Accounttelling(
            .gelukt, op: evidence.authenticatedAt, of: account, in: werkverband, by: login.request.client,
            keys: keys, at: now)
        return (telling.changes, telling.events)
    }
}

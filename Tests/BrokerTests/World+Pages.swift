import Audit
import Broker
import Foundation
import Policy
import TestSupport

extension World {
    /// What is to be confirmed after a step, and by whom.
    func confirmation(after step: Step) async throws -> (offer: Offer, controls: LoginPage.Controls) {
        guard case .confirm(let offer, let controls, _, _) = try await page(after: step).content else {
            throw NotAPage(step: step)
        }
        return (offer, controls)
    }

    /// The records of decisions, in order.
    var decisions: [DecisionRecord] {
        get async {
            await store.events.compactMap {
                if case .decided(let decision) = $0.what { decision } else { nil }
            }
        }
    }

    /// How often somebody was alerted of too many numbers.
    var alerts: Int {
        get async { await store.events.count { $0.what == .quotaSpent } }
    }
}

extension Event {
    /// The name of the kind of event, without its facts.
    var kind: String { String("\(what)".prefix { $0 != "(" }) }
}

extension LoginPage.Content {
    /// The same for every session.
    var withoutSession: LoginPage.Content {
        guard case .refused(let refusal) = self, case .enterNumber = refusal.retry else { return self }
        return .refused(Refusal(text: refusal.text, error: refusal.error, retry: .enterNumber(session: "")))
    }
}

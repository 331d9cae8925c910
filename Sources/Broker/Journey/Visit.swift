import Identity
import OIDC
import Policy
import Representation

/// Somebody who logged in, on her way through one login.
struct Visit {
    let login: Login
    let session: Session
    let actor: Actor
    let context: LoginDispatcher.Context

    var dienst: Dienst { context.dienst }

    /// The same after a move of the login.
    func moved(to login: Login) -> Visit {
        Visit(login: login, session: session, actor: actor, context: context)
    }

    /// What is decided about, in one capacity.
    func question(
        _ wish: Question.Wish, _ bescherming: Question.Inquiry<ToezichtAnswer>? = nil, policy: String
    ) -> Question {
        Question(
            dienst: dienst, portal: context.portal.awareness, actor: actor, login: session.login, wish: wish,
            bescherming: bescherming, policyVersion: policy)
    }

    /// The kind of measure the portal asked for; nil when any will do.
    var soort: Maatregel.Soort? {
        Maatregel.Soort.allCases.first { $0.kind == login.request.vertegenwoordiging }
    }
}

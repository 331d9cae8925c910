import Broker
import Hummingbird
import Identity

/// The one place where a decision of what comes next becomes HTTP.
extension Gateway {
    /// What the browser does next in a login.
    func response(to continuation: Continuation, in language: Language) -> Response {
        var response = response(to: continuation.step, in: language)
        if let secret = continuation.sessionSecret { response.setCookie(visitors.cookie(.session, secret)) }
        return response
    }

    private func response(to step: Step, in language: Language) -> Response {
        switch step {
        case .show(let login): .redirect(to: paths.login(login), type: .normal)
        case .send(let message): response(to: message, in: language)
        case .returnToPortal(let url): .redirect(to: url, type: .normal)
        }
    }

    /// Carries a message on to an identity provider.
    private func response(to message: OutgoingMessage, in language: Language) -> Response {
        switch message {
        case .redirect(let url): .redirect(to: url, type: .normal)
        case .post(let destination, let fields):
            page(plainPages.forward(to: destination, fields, in: frame(in: language)))
        }
    }

    /// What the browser does next in a logout; `fields` come back when the person is asked.
    func response(
        to step: LogoutStep, asking fields: [(name: String, value: String)] = [], in language: Language
    ) -> Response {
        switch step {
        case .confirm: page(plainPages.signOut(fields, in: frame(in: language)))
        case .send(let message, let cookie):
            leaving(response(to: message, in: language), setting: visitors.cookie(.logout, cookie))
        case .returnTo(let url):
            leaving(.redirect(to: url, type: .normal), setting: visitors.removal(of: .logout))
        case .loggedOut(let portal):
            leaving(
                page(plainPages.signedOut(at: portal, in: frame(in: language))),
                setting: visitors.removal(of: .logout))
        }
    }

    /// An answer with which the browser also forgets its session.
    private func leaving(_ response: Response, setting cookie: Cookie) -> Response {
        var response = response
        response.setCookie(cookie)
        response.setCookie(visitors.removal(of: .session))
        return response
    }

    private func frame(in language: Language) -> PageFrame {
        PageFrame(language: language, gemeente: onlyGemeente)
    }
}

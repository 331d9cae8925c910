import Broker
import Hummingbird
import Identity

/// The one place where a decision of what comes next becomes HTTP.
extension Gateway {
    /// What the browser does next in a login.
    func response(to continuation: Continuation, in language: Language) -> Response {
        let frame = frame(in: language, of: continuation.gemeente)
        var response = response(to: continuation.step, in: frame)
        if let secret = continuation.sessionSecret { response.keep(visitors.cookie(.session, secret)) }
        return response
    }

    private func response(to step: Step, in frame: PageFrame) -> Response {
        switch step {
        case .show(let login): .redirect(to: paths.login(login), type: .normal)
        case .send(let message): response(to: message, in: frame)
        case .returnToPortal(let url): .redirect(to: url, type: .normal)
        }
    }

    /// Carries a message on to an identity provider.
    private func response(to message: OutgoingMessage, in frame: PageFrame) -> Response {
        switch message {
        case .redirect(let url): .redirect(to: url, type: .normal)
        case .post(let destination, let fields):
            page(plainPages.forward(to: destination, fields, in: frame))
        }
    }

    /// What the browser does next in a logout; `fields` come back when the person is asked.
    func response(
        to step: LogoutStep, asking fields: [(name: String, value: String)] = [], in language: Language
    ) -> Response {
        switch step {
        case .confirm(let gemeente): page(plainPages.signOut(fields, in: frame(in: language, of: gemeente)))
        case .send(let message, let cookie, let gemeente):
            leaving(
                response(to: message, in: frame(in: language, of: gemeente)),
                setting: visitors.cookie(.logout, cookie))
        case .returnTo(let url):
            leaving(.redirect(to: url, type: .normal), setting: visitors.removal(of: .logout))
        case .loggedOut(let portal, let gemeente, let open):
            leaving(
                page(plainPages.signedOut(at: portal, notAt: open, in: frame(in: language, of: gemeente))),
                setting: visitors.removal(of: .logout))
        }
    }

    /// An answer with which the browser also forgets its session.
    private func leaving(_ response: Response, setting cookie: Cookie) -> Response {
        var response = response
        response.keep(cookie)
        response.keep(visitors.removal(of: .session))
        return response
    }

    private func frame(in language: Language, of code: GemeenteCode?) -> PageFrame {
        PageFrame(language: language, gemeente: gemeente(code))
    }
}

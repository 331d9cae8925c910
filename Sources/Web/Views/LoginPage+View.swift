import Broker
import Identity
import Policy

extension LoginPage {
    /// The page as it is shown.
    ///
    /// - Parameters:
    ///   - paths: Where its forms go.
    ///   - isAnswerMissing: Whether it is shown again because nothing was chosen.
    /// - Returns: The page, ready to be written.
    func view(_ paths: Paths, isAnswerMissing: Bool = false) -> Page {
        let shown = shown(isAnswerMissing: isAnswerMissing)
        return Page(
            template: shown.template, heading: shown.heading, needsAnswer: shown.needsAnswer,
            values: common(paths).merging(shown.values) { $1 },
            frame: PageFrame(
                language: language, gemeente: gemeente, reference: reference,
                languages: .form(action: paths.language(of: login))))
    }

    /// The part of a page that is its own.
    struct Shown {
        let template: Page.Template
        let heading: String
        var needsAnswer = false
        let values: Values
    }

    private func shown(isAnswerMissing: Bool) -> Shown {
        switch content {
        case .chooseProvider(let providers): providerChoice(providers)
        case .chooseWay(let ways): wayChoice(ways, isAnswerMissing: isAnswerMissing)
        case .nameClient(let remark, let isOnlyWay):
            clientNumber(remark, isOnlyWay: isOnlyWay, isAnswerMissing: isAnswerMissing)
        case .choosePerson(let offers): personChoice(offers, isAnswerMissing: isAnswerMissing)
        case .confirm(let offer, let controls, let before, let until):
            confirmation(of: offer, by: controls, stopping: before, until: until)
        case .refused(let refusal): refusalPage(refusal)
        }
    }

    private func common(_ paths: Paths) -> Values {
        [
            "action": paths.login(login),
            "version": version,
            "service": ["dienst": dienst.naam.text(in: language)] as Values,
            "back": Message.backToPortal.text(in: language, ["portal": portalName]),
        ]
    }

    func text(_ message: Message, _ values: [String: String] = [:]) -> String {
        message.text(in: language, values)
    }

    /// Until when the person may choose, in words.
    func until(_ message: Message) -> String { text(message, ["time": ClockTime(expiresAt).description]) }
}

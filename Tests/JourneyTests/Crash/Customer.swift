import Foundation
import Identity
import Simulators
import Testing

@testable import namens

/// Somebody who logs in for herself at the test's portal, from a browser without history.
struct Customer: Sendable {
    let visitor: Visitor
    let portal: TestPortal

    /// A login that was acknowledged: the browser has the code.
    struct Login: Sendable {
        let customer: Customer
        let reference: LoginReference
        let code: String
    }

    init(in neighbourhood: Neighbourhood) {
        visitor = neighbourhood.visitor()
        portal = TestPortal(settings: neighbourhood.settings)
    }

    func logIn() async throws -> Login {
        let question = try await question(at: portal.address())
        guard let reference = LoginReference(question.url),
            let form = question.forms.first(where: { $0.options.contains { $0.value == "myself" } })
        else { throw DemoFailure("expected the question for whom, got: \(question.summary)") }
        let back = try await visitor.submit(form, of: question, ["choice": "myself"])
        guard let code = back.parameter("code") else { throw DemoFailure("no code: \(back.summary)") }
        return Login(customer: self, reference: reference, code: code)
    }

    /// Goes through DigiD to the question for whom.
    func question(at address: String) async throws -> Visitor.Page {
        let sent = try await visitor.open(address)
        guard let request = sent.forms.first(where: { $0.fields["SAMLRequest"] != nil }) else {
            throw DemoFailure("expected a request for DigiD, got: \(sent.summary)")
        }
        let page = try await visitor.submit(request, of: sent)
        guard let form = page.forms.first(where: { $0.fields["login"] != nil }) else {
            throw DemoFailure("expected DigiD, got: \(page.summary)")
        }
        let answers = ["persona": Cast.anna.id, "niveau": "substantieel", "storing": "", "actie": "inloggen"]
        return try await visitor.submit(form, of: page, answers)
    }

    /// Whether the session goes on without a question.
    func isKnown() async throws -> Bool {
        let wish = ["prompt": "none", "vertegenwoordiging": "zelf"]
        return try await visitor.open(portal.address(wish)).parameter("code") != nil
    }
}

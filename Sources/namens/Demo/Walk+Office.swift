import Foundation
import Identity
import Simulators

extension Walk {
    /// What is told of every number that leads nowhere, whatever the reason.
    static let uniform =
        "U kunt nu niet voor deze persoon handelen. Controleer het burgerservicenummer. "
        + "Klopt het nummer? Bel dan de gemeente."

    /// Logs in at eHerkenning for a dienst, and comes to the question for which client.
    func atOffice(
        _ employee: CastMedewerker, for dienst: DemoDienst = .bijzondereBijstand,
        asking query: [String: String] = [:], level: EHerkenningLevel = .eh3
    ) async throws -> Visitor.Page {
        let page = try await logIn(
            employee, on: try await open(dienst, query, with: "eherkenning"), level: level)
        try page.expect("Voor welke cliënt logt u in?")
        return page
    }

    /// Logs in with DigiD as a relative, and comes to the question for which client.
    func atHome(
        _ persona: Persona, for dienst: DemoDienst = .bijzondereBijstand
    ) async throws -> Visitor.Page {
        let ways = try await logIn(persona, on: try await open(dienst))
        let page = try await choose("client", on: ways)
        try page.expect("Voor welke cliënt logt u in?")
        return page
    }

    func name(_ client: Persona, on page: Visitor.Page) async throws -> Visitor.Page {
        try await name(client.bsn.reveal(), on: page)
    }

    /// Names a client and confirms.
    func act(for client: Persona, on page: Visitor.Page) async throws -> Visitor.Page {
        let confirm = try await name(client, on: page)
        try confirm.expect("Klopt dit?", client.initialsAndSurname)
        return try await choose("confirm", on: confirm)
    }

    /// Asks the portal's API until it says that the login ended, within the two seconds that are promised.
    func waitForEnd(_ dienst: DemoDienst, on page: Visitor.Page) async throws -> Visitor.Page {
        let deadline = ContinuousClock.now + .seconds(2)
        while true {
            let answer = try await callAPI(dienst, on: page)
            if answer.text.contains("U bent uitgelogd") { return answer }
            guard ContinuousClock.now < deadline else {
                throw DemoFailure("the login did not end within two seconds: \(answer.summary)")
            }
        }
    }
}

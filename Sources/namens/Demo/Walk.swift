import Foundation
import Identity
import Simulators

/// One person's way through portal, gateway and DigiD, step by step as in a browser.
struct Walk: Sendable {
    let world: DemoWorld
    let visitor: Visitor

    init(in world: DemoWorld) {
        self.world = world
        visitor = world.visitor()
    }

    var portal: String { "http://127.0.0.1:\(world.settings.portal)" }
    var unawarePortal: String { "http://127.0.0.1:\(world.settings.unawarePortal)" }
    var staffPortal: String { "http://127.0.0.1:\(world.settings.staffPortal)" }

    /// Opens a dienst at a portal and comes to a provider's login page, or where else that leads.
    ///
    /// Where the gateway asks with what to log in, `provider` is chosen; nil stays there.
    func open(
        _ dienst: DemoDienst, at portal: String? = nil, _ query: [String: String] = [:],
        with provider: String? = "digid"
    ) async throws -> Visitor.Page {
        let parameters = query.isEmpty ? "" : "?" + Visitor.encoded(query)
        let page = try await forward(
            try await visitor.open("\(portal ?? self.portal)/dienst/\(dienst.id)\(parameters)"))
        guard let provider, page.forms.contains(where: { $0.offers("provider:\(provider)") }) else {
            return page
        }
        return try await choose("provider:\(provider)", on: page)
    }

    /// Logs in at DigiD and comes back to the gateway, or where else that leads.
    func logIn(
        _ persona: Persona, on page: Visitor.Page, level: LevelOfAssurance = .substantieel,
        fault: DigiDFault? = nil
    ) async throws -> Visitor.Page {
        guard let form = page.forms.first(where: { $0.fields["login"] != nil }) else {
            throw DemoFailure("expected DigiD's login page, got: \(page.summary)")
        }
        let answers = [
            "persona": persona.id, "niveau": level.rawValue, "storing": fault?.rawValue ?? "",
            "actie": "inloggen",
        ]
        return try await forward(try await visitor.submit(form, of: page, answers))
    }

    /// Logs in at eHerkenning for her own office, or for one that mandated it, and comes back to the gateway.
    func logIn(
        _ employee: CastMedewerker, on page: Visitor.Page, level: EHerkenningLevel = .eh3,
        for office: CastKantoor? = nil, fault: EHerkenningFault? = nil
    ) async throws -> Visitor.Page {
        guard let form = page.forms.first(where: { $0.fields["login"] != nil }) else {
            throw DemoFailure("expected eHerkenning's login page, got: \(page.summary)")
        }
        let answers = [
            "medewerker": employee.id, "niveau": level.rawValue, "namens": office?.id ?? "",
            "storing": fault?.rawValue ?? "", "actie": "inloggen",
        ]
        return try await forward(try await visitor.submit(form, of: page, answers))
    }

    /// Logs in with a work account, and comes back to the portal, or where else that leads.
    func logIn(
        _ person: CastPersoneel, on page: Visitor.Page, level: LevelOfAssurance = .substantieel,
        zone: String = "gemnet", fault: MedewerkerFault? = nil, action: String = "inloggen"
    ) async throws -> Visitor.Page {
        guard let form = page.forms.first(where: { $0.fields["login"] != nil }) else {
            throw DemoFailure("expected the organisation's login page, got: \(page.summary)")
        }
        let answers = [
            "medewerker": person.id, "niveau": level.rawValue, "netwerkzone": zone,
            "storing": fault?.rawValue ?? "", "actie": action,
        ]
        return try await forward(try await visitor.submit(form, of: page, answers))
    }

    /// Gives the number of a client on the page that asks for it.
    func name(_ number: String, on page: Visitor.Page) async throws -> Visitor.Page {
        guard let form = page.forms.first(where: { $0.offers("number") }) else {
            throw DemoFailure("the page asks for no number: \(page.summary)")
        }
        return try await forward(
            try await visitor.submit(form, of: page, ["choice": "number", "bsn": number]))
    }

    /// Makes a choice on a page of the gateway.
    func choose(
        _ choice: String, person: String? = nil, on page: Visitor.Page
    ) async throws -> Visitor.Page {
        guard let form = page.forms.first(where: { $0.offers(choice) }) else {
            throw DemoFailure("the page offers no '\(choice)': \(page.summary)")
        }
        var answers = ["choice": choice]
        if let person { answers["person"] = person }
        return try await forward(try await visitor.submit(form, of: page, answers))
    }

    /// Acts for somebody whom the register names.
    func represent(_ relation: String, on page: Visitor.Page) async throws -> Visitor.Page {
        let offered = try await choose("somebodyElse", on: page)
        let confirm = try await choose("person", person: relation, on: offered)
        try confirm.expect("Klopt dit?")
        return try await choose("confirm", on: confirm)
    }

    /// Submits pages that only carry a message on, as the button on them does.
    func forward(_ page: Visitor.Page) async throws -> Visitor.Page {
        var page = page
        while let form = page.forms.first(where: \.carriesOn) {
            page = try await visitor.submit(form, of: page)
        }
        return page
    }

    /// Lets the portal ask whether its login still holds.
    func callAPI(_ dienst: DemoDienst, on page: Visitor.Page) async throws -> Visitor.Page {
        guard let form = page.forms.first(where: { $0.action.hasSuffix("/mijn/api") }) else {
            throw DemoFailure("the portal shows no session: \(page.summary)")
        }
        return try await visitor.submit(form, of: page, ["dienst": dienst.id.rawValue])
    }
}

extension Visitor.Page {
    /// Enough to know which page it was.
    var summary: String { "\(status) \(url.prefix { $0 != "?" }) \(text.prefix(300))" }

    /// Fails unless the page says so.
    func expect(_ texts: String...) throws {
        for text in texts where !self.text.contains(text) {
            throw DemoFailure("expected '\(text)', got: \(summary)")
        }
    }

    /// Fails when the page says so.
    func expectNot(_ text: String) throws {
        if self.text.contains(text) { throw DemoFailure("did not expect '\(text)': \(summary)") }
    }
}

extension Form {
    /// Whether a choice can be made with it.
    fileprivate func offers(_ choice: String) -> Bool {
        options.contains { $0.name == "choice" && $0.value == choice } || fields["choice"] == choice
    }

    /// Whether it only carries a message from one site to another.
    fileprivate var carriesOn: Bool {
        ["SAMLRequest", "SAMLResponse", "id_token_hint"].contains { fields[$0] != nil }
    }
}

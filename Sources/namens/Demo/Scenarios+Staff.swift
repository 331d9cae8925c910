import Audit
import Foundation
import Identity
import Mandaat
import Simulators

extension Scenarios {
    /// Those in which staff of a samenwerkingsverband consult in the name of one of seven gemeenten.
    static let staff = [
        Scenario(id: "S48", title: "staff log in once, and say for which gemeente each time") { walk in
            let page = try await walk.atWork(.kim)
            try await walk.consult(Cast.otto, for: nil, on: page).expect(
                "Kies eerst voor welke gemeente u werkt.")
            let done = try await walk.consult(Cast.otto, for: walk.lid(0), on: try await walk.inkijk())
            try done.expect("Noorddorp", "Otto")
        },
        Scenario(id: "S49", title: "who stands on no list of the gemeente takes a reason") { walk in
            let page = try await walk.atWork(.kim)
            try await walk.consult(Cast.otto, for: walk.lid(1), on: page)
                .expect("Deze persoon staat niet op de lijst van gemeente Oosterhaven. Geef een reden op.")
        },
        Scenario(id: "S50", title: "another reason must be written down") { walk in
            let page = try await walk.atWork(.kim)
            let empty = ["reden": "anders", "toelichting": ""]
            let again = try await walk.consult(Cast.otto, for: walk.lid(1), on: page, empty)
            try again.expect("Schrijf op waarom u deze gegevens nodig heeft.")
            let written = ["reden": "anders", "toelichting": "Melding van de huisarts"]
            try await walk.consult(Cast.otto, for: walk.lid(1), on: again, written).expect("Otto")
        },
        Scenario(id: "S51", title: "a gemeente withdraws its order, and the others go on") { walk in
            let page = try await walk.atWork(.kim)
            try await walk.world.withdraw(walk.lid(2))
            let refused = try await walk.consult(Cast.otto, for: walk.lid(2), on: page)
            try refused.expect("U kunt niet meer werken voor gemeente Zuidwoude.")
            let done = try await walk.consult(Cast.otto, for: walk.lid(0), on: try await walk.inkijk())
            try done.expect("Noorddorp", "Otto")
        },
        Scenario(id: "S52", title: "a purpose the connection is not for is refused") { walk in
            let page = try await walk.atWork(.kim)
            try await walk.consult(Cast.otto, for: walk.lid(0), on: page, ["doel": "wmo"])
                .expect("U mag deze gegevens niet gebruiken voor dit doel.")
        },
        Scenario(id: "S53", title: "the desk fills in for a citizen, and never looks like her login") {
            walk in
            let page = try await walk.atWork(.karin, "aanvraag")
            let empty = try await walk.fillIn(for: Cast.anna, in: walk.lid(1), on: page)
            try empty.expect(
                "Oosterhaven", "U vult dit in voor de burger. Uw naam staat bij de aanvraag.",
                "kcc-medewerker", "opgegeven, niet ingelogd")
            let done = try await walk.send("Bijzondere bijstand voor een bril", by: .karin, on: empty)
            try done.expect("De aanvraag is verstuurd", "Karin Smit", "kcc-medewerker", "medewerker")
            for page in [page, empty, done] { try page.expectNot("DigiD") }
        },
        Scenario(id: "S55", title: "who reported an offence does not impose the fine for it") { walk in
            let page = try await walk.atWork(.sam)
            let rapport = ["zaak": "2026-0341", "handeling": "rapport"]
            try await walk.consult(Cast.otto, for: walk.lid(0), on: page, rapport).expect("Otto")
            let boete = ["zaak": "2026-0341", "handeling": "boete", "bedrag": "341"]
            try await walk.consult(Cast.otto, for: walk.lid(0), on: try await walk.inkijk(), boete)
                .expect("U heeft zelf gerapporteerd. Een collega moet dit besluit nemen.")
            let colleague = Walk(in: walk.world)
            let other = try await colleague.atWork(.kim)
            try await colleague.consult(Cast.otto, for: walk.lid(0), on: other, boete).expect("Otto")
        },
        Scenario(id: "S54", title: "five wrong passwords block an account until a beheerder lifts it") {
            walk in
            let before = try await walk.world.lastRecord()
            var page = try await walk.open(.inkijk, at: walk.staffPortal, with: "medewerkers")
            for _ in 1...5 { page = try await walk.mistype(.noor, on: page) }
            try await walk.logIn(.noor, on: page).expect("U bent ingelogd.")
            try await walk.consult(Cast.otto, for: walk.lid(0), on: try await walk.inkijk())
                .expect("Uw account is geblokkeerd. Bel uw beheerder.")
            try await walk.expectFailures(5, since: before)
        },
    ]
}

extension Walk {
    func lid(_ index: Int) -> DemoSettings.Lid { DemoSettings.Lid.all[index] }

    /// Logs staff in at their portal, and comes to the page where they consult.
    func atWork(_ staff: CastPersoneel, _ page: String = "inkijk") async throws -> Visitor.Page {
        let login = try await open(.inkijk, at: staffPortal, with: "medewerkers")
        try await logIn(staff, on: login).expect("U bent ingelogd.")
        return try await visitor.open("\(staffPortal)/\(page)")
    }

    /// Logs in with a wrong password: the organisation's page comes back.
    fileprivate func mistype(_ staff: CastPersoneel, on page: Visitor.Page) async throws -> Visitor.Page {
        let again = try await logIn(staff, on: page, action: "verkeerd")
        try again.expect("Het wachtwoord klopt niet.")
        return again
    }

    /// Fails unless that many logins of staff that failed are in the log of who carries out, the last as a block.
    fileprivate func expectFailures(_ count: Int, since sequence: Int) async throws {
        let changes = try await world.events(after: sequence).compactMap { event in
            if case .accountChanged(_, _, let change) = event.what { change } else { nil }
        }
        let expected =
            Array(repeating: "aanmelden-mislukt", count: count - 1) + ["geblokkeerd-mislukt-aanmelden"]
        guard Array(changes.prefix(count)) == expected else {
            throw DemoFailure("expected \(count) failed logins in the log, got: \(changes)")
        }
    }

    func inkijk() async throws -> Visitor.Page { try await visitor.open("\(staffPortal)/inkijk") }

    /// Fills in the form; where the portal asks whether the gemeente is to change, it is.
    func consult(
        _ client: Persona, for lid: DemoSettings.Lid?, on page: Visitor.Page,
        _ answers: [String: String] = [:]
    ) async throws -> Visitor.Page {
        guard let form = page.forms.first(where: { $0.action == "/inkijk" }) else {
            throw DemoFailure("expected the page where staff consult, got: \(page.summary)")
        }
        let usual = [
            "gemeente": lid?.code.rawValue ?? "", "doel": DemoSettings.doel.rawValue, "onderdeel": "gba",
            "bsn": client.bsn.reveal(), "reden": "", "toelichting": "", "zaak": "", "handeling": "",
            "bedrag": "",
        ]
        let answer = try await visitor.submit(form, of: page, usual.merging(answers) { $1 })
        guard let change = answer.forms.first(where: { $0.fields["wissel"] != nil }) else { return answer }
        return try await visitor.submit(change, of: answer)
    }

    /// Names the citizen at the desk, and comes to the application.
    fileprivate func fillIn(
        for citizen: Persona, in lid: DemoSettings.Lid, on page: Visitor.Page
    ) async throws -> Visitor.Page {
        guard let form = page.forms.first(where: { $0.action == "/aanvraag" }) else {
            throw DemoFailure("expected the page that asks for which citizen, got: \(page.summary)")
        }
        let answers = [
            "gemeente": lid.code.rawValue, "doel": DemoSettings.doel.rawValue, "bsn": citizen.bsn.reveal(),
        ]
        return try await visitor.submit(form, of: page, answers)
    }

    /// Sends the application under her own name.
    fileprivate func send(
        _ tekst: String, by staff: CastPersoneel, on page: Visitor.Page
    ) async throws -> Visitor.Page {
        guard let form = page.forms.first(where: { $0.action == "/aanvraag/invullen" }) else {
            throw DemoFailure("expected the application, got: \(page.summary)")
        }
        return try await visitor.submit(form, of: page, ["naam": staff.naam, "tekst": tekst])
    }
}

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
    ]
}

extension Walk {
    func lid(_ index: Int) -> DemoSettings.Lid { DemoSettings.Lid.all[index] }

    /// Logs staff in at their portal, and comes to the page where they consult.
    fileprivate func atWork(_ staff: CastPersoneel) async throws -> Visitor.Page {
        let login = try await open(.inkijk, at: staffPortal, with: "medewerkers")
        try await logIn(staff, on: login).expect("U bent ingelogd.")
        return try await inkijk()
    }

    fileprivate func inkijk() async throws -> Visitor.Page { try await visitor.open("\(staffPortal)/inkijk") }

    /// Fills in the form; where the portal asks whether the gemeente is to change, it is.
    fileprivate func consult(
        _ client: Persona, for lid: DemoSettings.Lid?, on page: Visitor.Page,
        _ answers: [String: String] = [:]
    ) async throws -> Visitor.Page {
        guard let form = page.forms.first(where: { $0.action == "/inkijk" }) else {
            throw DemoFailure("expected the page where staff consult, got: \(page.summary)")
        }
        let usual = [
            "gemeente": lid?.code.rawValue ?? "", "doel": DemoSettings.doel.rawValue, "onderdeel": "gba",
            "bsn": client.bsn.reveal(), "reden": "", "toelichting": "",
        ]
        let answer = try await visitor.submit(form, of: page, usual.merging(answers) { $1 })
        guard let change = answer.forms.first(where: { $0.fields["wissel"] != nil }) else { return answer }
        return try await visitor.submit(change, of: answer)
    }
}

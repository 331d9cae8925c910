import Foundation
import Identity
import Simulators

extension Scenarios {
    /// Those in which an office names its client, and what the court's register answers.
    static let offices = [
        Scenario(id: "S20", title: "a bewindvoerder acts for a client") { walk in
            let confirm = try await walk.name("9999.00 031", on: try await walk.atOffice(.bea))
            try confirm.expect("U regelt nu geldzaken voor de heer P. Jansen, geboren in 1958.")
            let done = try await walk.choose("confirm", on: confirm)
            try done.expect("U regelt nu zaken voor de heer P. Jansen.", "bewind")
            try await walk.callAPI(.bijzondereBijstand, on: done).expect("De inlog is actief")
        },
        Scenario(id: "S21", title: "what is no BSN is told, and nobody is asked") { walk in
            let page = try await walk.atOffice(.bea)
            let before = await walk.world.toezicht.checks()
            try await walk.name("999900032", on: page)
                .expect("Dit is geen geldig burgerservicenummer. Controleer de cijfers.")
            guard await walk.world.toezicht.checks() == before else {
                throw DemoFailure("Toezicht was asked about what is no BSN")
            }
        },
        Scenario(id: "S22", title: "a client of nobody is told in one text") { walk in
            try await walk.name(Cast.otto, on: try await walk.atOffice(.bea)).expect(Walk.uniform)
        },
        Scenario(id: "S23", title: "an unknown number and a hidden bewind read the same") { walk in
            let other = Walk(in: walk.world)
            let known = try await other.name(Cast.otto, on: try await other.atOffice(.bea))
            for client in [Cast.willem, Cast.zeno] {
                let stranger = Walk(in: walk.world)
                let page = try await stranger.name(client, on: try await stranger.atOffice(.bea))
                guard page.status == known.status, page.text.unlabelled == known.text.unlabelled else {
                    throw DemoFailure("the negatives differ: \(page.summary)")
                }
            }
        },
        Scenario(id: "S25", title: "a bewind that ended is told with its day") { walk in
            let ended = LocalDate(walk.world.clock.now()).adding(days: -30).written(in: .nl)
            try await walk.name(Cast.tom, on: try await walk.atOffice(.bea))
                .expect("Uw bewind voor deze persoon is gestopt op \(ended).")
        },
        Scenario(id: "S26", title: "a successor starts on the day the other stops") { walk in
            let today = LocalDate(walk.world.clock.now()).written(in: .nl)
            try await walk.name(Cast.bep, on: try await walk.atOffice(.bea))
                .expect("Uw bewind voor deze persoon is gestopt op \(today).")
            let other = Walk(in: walk.world)
            try await other.act(for: Cast.bep, on: try await other.atOffice(.ada)).expect("B. Timmer")
        },
        Scenario(id: "S27", title: "a bewind over a part does not cover the rest") { walk in
            try await walk.name(Cast.rie, on: try await walk.atOffice(.bea))
                .expect("Dit onderwerp valt niet onder uw bewind.")
            let other = Walk(in: walk.world)
            let page = try await other.atOffice(.bea, for: .kwijtschelding)
            try await other.act(for: Cast.rie, on: page).expect("R. de Groot")
        },
        Scenario(id: "S28", title: "a bewindvoerder does not arrange care") { walk in
            try await walk.name(Cast.els, on: try await walk.atOffice(.bea, for: .wmoBegeleiding)).expect(
                "Een bewindvoerder mag dit niet regelen. Dit is een taak van de mentor of van de persoon zelf."
            )
        },
        Scenario(id: "S29", title: "a mentor arranges care, and no money") { walk in
            let care = try await walk.act(
                for: Cast.els, on: try await walk.atHome(Cast.hans, for: .wmoBegeleiding))
            try care.expect("E. Vermeer", "mentorschap")
            let other = Walk(in: walk.world)
            try await other.name(Cast.els, on: try await other.atHome(Cast.hans))
                .expect("Een mentor mag geen geldzaken regelen.")
        },
        Scenario(id: "S37", title: "a sister is bewindvoerder, where not only offices are") { walk in
            let confirm = try await walk.name(Cast.fred, on: try await walk.atHome(Cast.ineke))
            try confirm.expect("U regelt nu geldzaken voor de heer F. Jacobs, geboren in 1970.")
            try await walk.choose("confirm", on: confirm).expect("F. Jacobs", "bewind")
            let other = Walk(in: walk.world)
            let page = try await other.atHome(Cast.ineke, for: .kwijtschelding)
            try await other.name(Cast.fred, on: page)
                .expect("U kunt dit nu nog niet digitaal regelen. Bel de gemeente.")
        },
    ]
}

extension String {
    /// Without the reference code, which every page has of its own.
    fileprivate var unlabelled: String { replacing(/Noem dan deze code:\s*\S+/, with: "") }
}

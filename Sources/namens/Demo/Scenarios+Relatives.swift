import Audit
import Foundation
import Identity
import Simulators

extension Scenarios {
    /// Those about parents, and about machtigingen that the law takes the ground from.
    static let relatives = [
        Scenario(id: "S10", title: "a machtiging lapses when the court protects who gave it") { walk in
            let question = try await walk.logIn(Cast.petra, on: try await walk.open(.bijzondereBijstand))
            let offered = try await walk.choose("somebodyElse", on: question)
            let confirm = try await walk.choose("person", person: "m-petra-vader", on: offered)
            let refused = try await walk.choose("confirm", on: confirm)
            try refused.expect("Deze machtiging geldt niet meer. Heeft u vragen? Bel de gemeente.")
            try refused.expectNot("bewind")
        },
        Scenario(id: "S11", title: "who is under bewind authorises nobody for money") { walk in
            try await walk.giving(.bijzondereBijstand, by: Cast.paul)
                .expect("U kunt hiervoor niemand machtigen. Vraag uw bewindvoerder om hulp.")
            try await Walk(in: walk.world).giving(.bijzondereBijstand, by: Cast.willem)
                .expect("U kunt iemand machtigen")
        },
        Scenario(id: "S12", title: "nobody acts for who has died") { walk in
            let question = try await walk.logIn(Cast.dirk, on: try await walk.open(.bijzondereBijstand))
            try await walk.choose("somebodyElse", on: question)
                .expect(
                    "U kunt deze dienst niet meer gebruiken voor deze persoon. Bel de gemeente voor hulp.")
        },
        Scenario(id: "S13", title: "a father acts for his child") { walk in
            let confirm = try await walk.child(Cast.sam, of: Cast.quinten)
            try confirm.expect("Klopt dit?", "U regelt nu zaken voor uw kind")
            try await walk.choose("confirm", on: confirm).expect(
                "U regelt nu zaken voor S. Brouwer.", "gezag")
        },
        Scenario(id: "S14", title: "where nobody can tell who has authority, people look") { walk in
            let before = try GezagZaak.of(Cast.milan)
            await walk.world.gezag.put(before.undetermined)
            let question = try await walk.logIn(Cast.victor, on: try await walk.open(.bijzondereBijstand))
            try await walk.choose("child", on: question).expect(
                "Wij kunnen niet controleren of u dit mag regelen. Maak een afspraak bij de gemeente.")
            await walk.world.gezag.put(before)
        },
        Scenario(id: "S15", title: "a parent's session ends when the child turns 18") { walk in
            let tomorrow = LocalDate(walk.world.clock.now()).adding(days: 1)
            let midnight = tomorrow.start
            // The cast's days move with the clock; this child is not to stay 17 for ever.
            try await walk.world.bear(Cast.robin, on: tomorrow, years: 18)
            await walk.world.moveClock(to: midnight - 120)
            let done = try await walk.choose("confirm", on: try await walk.child(Cast.robin, of: Cast.rosa))
            try await walk.callAPI(.bijzondereBijstand, on: done).expect("De inlog is actief")
            let other = Walk(in: walk.world)
            let late = try await other.child(Cast.robin, of: Cast.quinten)
            await walk.world.moveClock(to: midnight + 60)
            try await walk.callAPI(.bijzondereBijstand, on: done)
                .expect("U kunt dit niet meer regelen voor uw kind. U bent uitgelogd.")
            try await other.choose("confirm", on: late).expect(
                "Uw kind is nu 18 jaar. U kunt dit niet meer regelen zonder machtiging.")
            try await walk.world.bear(Cast.robin)
        },
        Scenario(id: "S17", title: "who was acted for reads who did it") { walk in
            let bea = Walk(in: walk.world)
            try await bea.act(for: Cast.paul, on: try await bea.atOffice(.bea)).expect("P. Jansen")
            try await walk.inzage(of: Cast.paul).expect(
                "Uw bewindvoerder Bewindvoering De Haven B.V.", "Bijzondere bijstand aanvragen")
        },
        Scenario(id: "S18", title: "and says that it is not right") { walk in
            let bea = Walk(in: walk.world)
            try await bea.act(for: Cast.kaatje, on: try await bea.atOffice(.bea)).expect("K. Bakker")
            let before = try await walk.world.lastRecord()
            let list = try await walk.inzage(of: Cast.kaatje)
            guard let form = list.forms.first(where: { $0.action.hasSuffix("/melding") }) else {
                throw DemoFailure("nothing can be disputed: \(list.summary)")
            }
            try await walk.visitor.submit(form, of: list).expect(
                "Bedankt. Wij zoeken dit uit en laten u binnen vijf werkdagen iets weten.")
            let isRecorded = try await walk.world.events(after: before).contains {
                if case .actDisputed = $0.what { true } else { false }
            }
            guard isRecorded else { throw DemoFailure("the terugmelding was not recorded") }
        },
    ]
}

extension Walk {
    /// Comes to the page that asks whether it is right to act for a child.
    fileprivate func child(_ child: Persona, of parent: Persona) async throws -> Visitor.Page {
        let question = try await logIn(parent, on: try await open(.bijzondereBijstand))
        let offered = try await choose("child", on: question)
        guard let relation = offered.person(called: child.initialsAndSurname) else {
            throw DemoFailure("\(child.initialsAndSurname) is not offered: \(offered.summary)")
        }
        return try await choose("person", person: relation, on: offered)
    }

    /// Asks whether somebody can give a machtiging.
    fileprivate func giving(_ dienst: DemoDienst, by persona: Persona) async throws -> Visitor.Page {
        let list = try await inzage(of: persona)
        guard let form = list.forms.first(where: { $0.action.hasSuffix("/machtigen") }) else {
            throw DemoFailure("nobody can ask: \(list.summary)")
        }
        return try await visitor.submit(form, of: list, ["dienst": dienst.id.rawValue])
    }

    /// Logs in at the gateway itself, to read who acted.
    fileprivate func inzage(of persona: Persona) async throws -> Visitor.Page {
        let welcome = try await visitor.open("\(world.settings.issuer)/inzage/\(DemoSettings.gemeente)")
        guard
            let form = welcome.forms.first(where: { $0.action.hasSuffix("/inzage/\(DemoSettings.gemeente)") })
        else {
            throw DemoFailure("inzage is not offered: \(welcome.summary)")
        }
        let page = try await forward(try await visitor.submit(form, of: welcome))
        return try await logIn(persona, on: page)
    }
}

extension DemoWorld {
    /// Gives a child of the cast a day of birth that does not move with the clock; without one, its own again.
    fileprivate func bear(_ child: Persona, on day: LocalDate? = nil, years: Int = 0) async throws {
        var zaak = try GezagZaak.of(child)
        if let day { zaak.minderjarige.geboren = .dag(day.adding(years: -years)) }
        await gezag.put(zaak)
    }
}

extension GezagZaak {
    /// What the cast says of a child.
    fileprivate static func of(_ child: Persona) throws -> GezagZaak {
        guard let zaak = cast.first(where: { $0.minderjarige.bsn == child.bsn }) else {
            throw DemoFailure("the cast says nothing of \(child.name)")
        }
        return zaak
    }

    /// The same child, of whom the BRP cannot tell who has authority.
    fileprivate var undetermined: GezagZaak {
        GezagZaak(
            minderjarige, .nietTeBepalen, ouders: ouders, derden: derden,
            toelichting: "Gezag is niet te bepalen omdat gegevens ontbreken.")
    }
}

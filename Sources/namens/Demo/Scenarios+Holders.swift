import Audit
import Foundation
import Identity
import Simulators

extension Scenarios {
    /// Those about who may act at an office, together with whom, and until when.
    static let holders = [
        Scenario(id: "S30", title: "two bewindvoerders act alone, or only together") { walk in
            for employee in [CastMedewerker.bea, .ada] {
                let alone = Walk(in: walk.world)
                try await alone.act(for: Cast.wim, on: try await alone.atOffice(employee)).expect("W. Kuiper")
            }
            let asking = try await walk.act(for: Cast.vera, on: try await walk.atOffice(.bea))
            try asking.expect(
                "De andere bewindvoerder moet ook akkoord geven. Wij hebben een bericht gestuurd.")
            guard try await walk.world.toezicht.messages().contains("b-gezamenlijk") else {
                throw DemoFailure("the other bewindvoerder has no message")
            }
            let second = Walk(in: walk.world)
            try await second.act(for: Cast.vera, on: try await second.atOffice(.ada)).expect("V. Schouten")
            let again = Walk(in: walk.world)
            try await again.act(for: Cast.vera, on: try await again.atOffice(.bea)).expect("V. Schouten")
        },
        Scenario(id: "S31", title: "a provisional bewind stops at midnight") { walk in
            let midnight = LocalDate(walk.world.clock.now()).adding(days: 1).start
            await walk.world.moveClock(to: midnight - 600)
            let confirm = try await walk.name(Cast.sem, on: try await walk.atOffice(.bea))
            try confirm.expect("Uw tijdelijk bewind stopt vandaag om 24.00 uur.")
            let done = try await walk.choose("confirm", on: confirm)
            try await walk.callAPI(.bijzondereBijstand, on: done).expect("De inlog is actief")
            await walk.world.moveClock(to: midnight)
            try await walk.callAPI(.bijzondereBijstand, on: done)
                .expect("Uw bewind voor deze persoon is gestopt. U bent uitgelogd.")
        },
        Scenario(id: "S32", title: "too low a level is told before any number is asked") { walk in
            let page = try await walk.open(.bijzondereBijstand, with: "eherkenning")
            let refused = try await walk.logIn(.bo, on: page, fault: .levelTooLow)
            try refused.expect("U heeft eHerkenning niveau 3 nodig voor deze dienst.")
            try refused.expectNot("Voor welke cliënt")
        },
        Scenario(id: "S33", title: "an employee of one branch does not act for another") { walk in
            try await walk.name(Cast.paul, on: try await walk.atOffice(.ben))
                .expect("U mag niet handelen voor deze vestiging.")
            let other = Walk(in: walk.world)
            try await other.act(for: Cast.arie, on: try await other.atOffice(.ben)).expect("A. Verhoeven")
        },
        Scenario(id: "S34", title: "an employee without mandate is told so") { walk in
            let page = try await walk.open(.bijzondereBijstand, with: "eherkenning")
            try await walk.logIn(.bea, on: page, fault: .noMandate)
                .expect("Uw organisatie heeft u niet gemachtigd voor deze dienst.")
        },
        Scenario(id: "S35", title: "a register that fails or cannot be believed is no yes") { walk in
            for fault in [ToezichtFault.down, .wrongSignature] {
                let visitor = Walk(in: walk.world)
                let page = try await visitor.atOffice(.bea)
                await walk.world.toezicht.setFault(fault)
                let refused = try await visitor.name(Cast.paul, on: page)
                await walk.world.toezicht.setFault(nil)
                try refused.expect("Wij kunnen dit nu niet controleren. Probeer het later opnieuw.")
            }
        },
        Scenario(id: "S36", title: "who tries many numbers is stopped, and somebody is told") { walk in
            let before = try await walk.world.lastRecord()
            var page = try await walk.atOffice(.kim)
            for client in (Cast.beschermden + Cast.kinderen).prefix(20) {
                let refused = try await walk.name(client, on: page)
                try refused.expect(Walk.uniform)
                page = try await walk.choose("retry", on: refused)
            }
            try await walk.name(Cast.willem, on: page)
                .expect("U heeft te vaak een nummer geprobeerd. Probeer het over een uur opnieuw.")
            guard try await walk.world.events(after: before).contains(where: { $0.what == .quotaSpent })
            else {
                throw DemoFailure("nobody is told of the tries")
            }
        },
        Scenario(id: "S38", title: "what needs consent of the court is left out") { walk in
            let page = try await walk.atOffice(.bea, for: .belastingaanslag)
            try await walk.act(for: Cast.gijs, on: page).expect(
                "bezwaar, inzien", "betalen. Hiervoor heeft u toestemming van de kantonrechter nodig.")
        },
        Scenario(id: "S39", title: "who turns to another person stops with the one before") { walk in
            try await turnByMachtiging(Walk(in: walk.world))
            try await walk.act(for: Cast.paul, on: try await walk.atOffice(.bea)).expect("P. Jansen")
            let before = try await walk.world.lastRecord()
            let page = try await walk.open(.bijzondereBijstand, ["prompt": "select_account"])
            let confirm = try await walk.name(Cast.kaatje, on: page)
            try confirm.expect(
                "U regelt nu zaken voor mevrouw K. Bakker. U stopt met de heer P. Jansen.")
            try await walk.choose("confirm", on: confirm).expect("U regelt nu zaken voor mevrouw K. Bakker.")
            try await walk.expectSwitch(after: before)
        },
        Scenario(id: "S40", title: "a page of the client before is refused") { walk in
            let first = try await walk.act(for: Cast.paul, on: try await walk.atOffice(.bea))
            let page = try await walk.open(.bijzondereBijstand, ["prompt": "select_account"])
            let second = try await walk.act(for: Cast.kaatje, on: page)
            try await walk.callAPI(.bijzondereBijstand, on: first)
                .expect("U werkt nu voor iemand anders. Open de pagina opnieuw.")
            try await walk.callAPI(.bijzondereBijstand, on: second).expect("De inlog is actief")
        },
        Scenario(id: "S24", title: "an office that is dismissed stops at once, and only that office") {
            walk in
            let haven = try await walk.act(for: Cast.kaatje, on: try await walk.atOffice(.bea))
            let other = Walk(in: walk.world)
            let anker = try await other.act(for: Cast.bep, on: try await other.atOffice(.ada))
            let today = LocalDate(walk.world.clock.now())
            _ = try await walk.world.toezicht.dismiss(.kvk(CastKantoor.haven.kvk), on: today)
            try await walk.waitForEnd(.bijzondereBijstand, on: haven)
                .expect("Uw bewind voor deze persoon is gestopt. U bent uitgelogd.")
            try await other.callAPI(.bijzondereBijstand, on: anker).expect("De inlog is actief")
            try await walk.world.toezicht.load(.cast, today: today)
        },
    ]
}

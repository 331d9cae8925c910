import Audit
import Foundation
import Identity
import Simulators

extension Scenarios {
    /// Those in which a person gets what she came for, and what ends it.
    static let citizen = [
        Scenario(id: "S01", title: "a citizen acts for himself") { walk in
            let question = try await walk.logIn(
                Cast.willem, on: try await walk.open(.parkeervergunning), level: .midden)
            try question.expect("Voor wie wilt u iets regelen?")
            let done = try await walk.choose("myself", on: question)
            try done.expect("U bent ingelogd.", "http://eidas.europa.eu/LoA/low", "zelf")
            try done.expectNot("U regelt nu zaken voor")
        },
        Scenario(id: "S02", title: "a daughter acts for her mother") { walk in
            let question = try await walk.logIn(Cast.anna, on: try await walk.open(.bijzondereBijstand))
            let offered = try await walk.choose("somebodyElse", on: question)
            try offered.expect("J. de Vries", "K. Bakker")
            let confirm = try await walk.choose("person", person: "m-anna-moeder", on: offered)
            try confirm.expect("Klopt dit?", "J. de Vries")
            let done = try await walk.choose("confirm", on: confirm)
            try done.expect("U regelt nu zaken voor mevrouw J. de Vries.", "machtiging")
            try await walk.callAPI(.bijzondereBijstand, on: done).expect("De inlog is actief")
        },
        Scenario(id: "S03", title: "a machtiging for another dienst is refused") { walk in
            let question = try await walk.logIn(Cast.daan, on: try await walk.open(.bijzondereBijstand))
            try await walk.choose("somebodyElse", on: question)
                .expect("Uw machtiging geldt niet voor deze dienst. Vraag een nieuwe machtiging aan.")
        },
        Scenario(id: "S04", title: "a machtiging that starts tomorrow is refused today") { walk in
            let tomorrow = LocalDate(walk.world.clock.now()).adding(days: 1).written(in: .nl)
            let question = try await walk.logIn(Cast.esra, on: try await walk.open(.bijzondereBijstand))
            try await walk.choose("somebodyElse", on: question)
                .expect("Uw machtiging gaat in op \(tomorrow). Probeer het dan opnieuw.")
        },
        Scenario(id: "S05", title: "a machtiging holds until midnight and not a minute longer") { walk in
            let today = LocalDate(walk.world.clock.now())
            let midnight = today.adding(days: 1).start
            await walk.world.moveClock(to: midnight - 60)
            let question = try await walk.logIn(Cast.fatima, on: try await walk.open(.bijzondereBijstand))
            let done = try await walk.represent("m-fatima-vandaag", on: question)
            try done.expect("U regelt nu zaken voor de heer Y. el Amrani.")
            try await walk.callAPI(.bijzondereBijstand, on: done).expect("De inlog is actief")
            await walk.world.moveClock(to: midnight + 60)
            try await walk.callAPI(.bijzondereBijstand, on: done).expect("U bent uitgelogd")
            let again = try await walk.logIn(
                Cast.fatima, on: try await walk.open(.bijzondereBijstand, ["prompt": "login"]))
            try await walk.choose("somebodyElse", on: again)
                .expect("Uw machtiging is verlopen op \(today.written(in: .nl)).")
        },
        Scenario(id: "S06", title: "a machtiging that is withdrawn ends the session at once") { walk in
            let question = try await walk.logIn(Cast.hanna, on: try await walk.open(.bijzondereBijstand))
            let done = try await walk.represent("m-hanna-moeder", on: question)
            try done.expect("U regelt nu zaken voor mevrouw M. van Dijk.")
            await walk.world.register.withdraw("m-hanna-moeder")
            try await walk.callAPI(.bijzondereBijstand, on: done)
                .expect("niet actief", "Uw machtiging is gestopt", "U bent uitgelogd.")
            try await walk.world.reseed("m-hanna-moeder")
        },
    ]
}

extension DemoWorld {
    /// Puts a machtiging of the cast back as it was.
    fileprivate func reseed(_ id: String) async throws {
        let today = LocalDate(clock.now())
        guard let machtiging = RegisteredMachtiging.cast(today: today).first(where: { $0.id == id }) else {
            throw DemoFailure("the cast has no machtiging \(id)")
        }
        await register.put(machtiging)
    }
}

extension Scenarios {
    /// By machtiging, from one person who gave one to another.
    static func turnByMachtiging(_ walk: Walk) async throws {
        let before = try await walk.world.lastRecord()
        let question = try await walk.logIn(Cast.lars, on: try await walk.open(.bijzondereBijstand))
        let first = try await walk.represent("m-lars-jansen", on: question)
        try first.expect("U regelt nu zaken voor de heer P. Jansen.")
        let switching = try await walk.open(.bijzondereBijstand, ["prompt": "select_account"])
        try switching.expect("Voor wie wilt u iets regelen?")
        let offered = try await walk.choose("somebodyElse", on: switching)
        let confirm = try await walk.choose("person", person: "m-lars-bakker", on: offered)
        try confirm.expect("Klopt dit?", "U stopt met de heer P. Jansen.")
        try await walk.choose("confirm", on: confirm).expect("U regelt nu zaken voor mevrouw K. Bakker.")
        try await walk.expectSwitch(after: before)
    }
}

extension Walk {
    /// Fails unless a grant fell because the person turned to another.
    func expectSwitch(after record: Int) async throws {
        let isRevoked = try await world.events(after: record).contains {
            if case .grantRevoked(_, by: .switchedPerson) = $0.what { true } else { false }
        }
        guard isRevoked else { throw DemoFailure("the grant for the person before did not fall") }
    }
}

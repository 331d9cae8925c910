import Audit
import Identity
import Simulators

extension Scenarios {
    /// Those about what a portal may do with what it got.
    static let portals = [
        Scenario(id: "S41", title: "a token for one dienst is not active at another") { walk in
            let question = try await walk.logIn(Cast.omar, on: try await walk.open(.bijzondereBijstand))
            let done = try await walk.choose("myself", on: question)
            try await walk.callAPI(.bijzondereBijstand, on: done).expect("De inlog is actief")
            let before = try await walk.world.lastRecord()
            try await walk.callAPI(.parkeervergunning, on: done)
                .expect("Deze inlog geldt niet voor deze dienst.")
            let isRecorded = try await walk.world.events(after: before).contains {
                if case .introspected(_, active: false) = $0.what { true } else { false }
            }
            guard isRecorded else { throw DemoFailure("the use at another dienst was not recorded") }
        },
        Scenario(id: "S46", title: "a logout at the portal ends everything, at DigiD too") { walk in
            let before = try await walk.world.lastRecord()
            let question = try await walk.logIn(Cast.omar, on: try await walk.open(.bijzondereBijstand))
            let done = try await walk.choose("myself", on: question)
            guard let form = done.forms.first(where: { $0.action.hasSuffix("/uitloggen") }) else {
                throw DemoFailure("the portal offers no logout: \(done.summary)")
            }
            let out = try await walk.forward(try await walk.visitor.submit(form, of: done))
            try out.expect("U bent uitgelogd")
            guard await walk.visitor.history.contains(where: { $0.contains("/saml/idp/request_logout") })
            else {
                throw DemoFailure("DigiD was not told")
            }
            let events = try await walk.world.events(after: before)
            let fell = events.contains {
                if case .grantRevoked(_, by: .logout) = $0.what { true } else { false }
            }
            guard fell else { throw DemoFailure("the grant did not fall with the session") }
            let isComplete = events.contains {
                if case .providerLogout(_, outcome: "complete") = $0.what { true } else { false }
            }
            guard isComplete else { throw DemoFailure("DigiD's answer to the logout was not believed") }
        },
    ]
}

import Identity
import Simulators

extension Scenarios {
    /// Those in which the answer is a clear no.
    static let refusals = [
        Scenario(id: "S09", title: "too low a level can be stepped up, or is refused") { walk in
            let low = try await walk.logIn(
                Cast.ilse, on: try await walk.open(.bijzondereBijstand), level: .midden)
            try low.expect("Voor deze dienst moet u veiliger inloggen. Gebruik de DigiD app met ID-check.")
            let again = try await walk.logIn(
                Cast.ilse, on: try await walk.choose("retry", on: low), level: .substantieel)
            try again.expect("Voor wie wilt u iets regelen?")

            let other = Walk(in: walk.world)
            let refused = try await other.logIn(
                Cast.ilse, on: try await other.open(.bijzondereBijstand), level: .midden)
            try await other.choose("backToPortal", on: refused).expect("unmet_authentication_requirements")
        },
        Scenario(id: "S16", title: "nobody marries for somebody else") { walk in
            let done = try await walk.logIn(Cast.jan, on: try await walk.open(.trouwen))
            try done.expect("U bent ingelogd.")
            let other = Walk(in: walk.world)
            let page = try await other.open(.trouwen, ["vertegenwoordiging": "machtiging"])
            try await other.logIn(Cast.jan, on: page).expect("Dit moet iemand zelf regelen.")
        },
        Scenario(id: "S19", title: "nobody represents herself") { walk in
            let question = try await walk.logIn(Cast.karin, on: try await walk.open(.bijzondereBijstand))
            try await walk.choose("somebodyElse", on: question)
                .expect("U kunt niet voor uzelf als gemachtigde inloggen. Kies: Voor mijzelf.")
        },
        Scenario(id: "S42", title: "a portal that does not know representation gets no token for another") {
            walk in
            let page = try await walk.open(.parkeervergunning, at: walk.unawarePortal)
            let question = try await walk.logIn(Cast.mila, on: page, level: .midden)
            let refused = try await walk.choose("somebodyElse", on: question)
            try refused.expect("Deze website kan nog niet werken met iemand anders machtigen.")
            try await walk.choose("backToPortal", on: refused).expect("representation_unsupported")
        },
    ]
}

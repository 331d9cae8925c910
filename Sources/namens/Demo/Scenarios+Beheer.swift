import Broker
import Foundation
import Identity
import Mandaat
import Simulators
import Storage

extension Scenarios {
    /// Those in which a samenwerkingsverband is managed.
    static let beheer = [
        Scenario(id: "S56", title: "a matrix without a legal ground is not activated") { walk in
            let page = try await walk.manage(.fatma, "matrix")
            let text = DemoWorld.matrixText([(.kim, "gba", ""), (.kim, "uwv-uitkeringen", "PW 53a")])
            let proposed = try await walk.propose(text, on: page)
            try proposed.expect("de wettelijke grondslag ontbreekt")
            let colleague = Walk(in: walk.world)
            let open = try await colleague.manage(.frank, "matrix")
            let refused = try await colleague.decide("activeren", on: open)
            try refused.expect("Vul eerst de wettelijke grondslag in.")
            try await colleague.decide("intrekken", on: refused).expect("Dit is opgeslagen.")
        },
        Scenario(id: "S57", title: "a new matrix is tried on what was asked, and takes a second person") {
            walk in
            let office = Walk(in: walk.world)
            let kim = try await office.atWork(.kim)
            let uwv = ["onderdeel": "uwv-uitkeringen"]
            try await office.consult(Cast.otto, for: walk.lid(0), on: kim, uwv).expect("Otto")
            let other = Walk(in: walk.world)
            let sam = try await other.atWork(.sam)
            try await other.consult(Cast.otto, for: walk.lid(0), on: sam, uwv)
                .expect("Dit hoort niet bij uw functie.")
            let text = DemoWorld.matrixText(
                DemoWorld.rechten.filter { $0.onderdeel != "uwv-uitkeringen" }
                    + [(.sam, "uwv-uitkeringen", "Participatiewet art. 76a")])
            let proposed = try await walk.propose(text, on: try await walk.manage(.fatma, "matrix"))
            try proposed.expect("Zou dan wel mogen: 1", "Zou dan niet meer mogen: ")
            try await walk.decide("activeren", on: proposed).expect(
                "Een tweede beheerder moet akkoord geven.")
            let colleague = Walk(in: walk.world)
            let open = try await colleague.manage(.frank, "matrix")
            try await colleague.decide("activeren", on: open).expect("Dit is opgeslagen.", "Versie 2 geldt")
            try await other.consult(Cast.otto, for: walk.lid(0), on: try await other.inkijk(), uwv)
                .expect("Otto")
        },
        Scenario(
            id: "S64", title: "an account that nobody confirmed in time is suspended, until somebody does"
        ) {
            walk in
            try await walk.world.overdue(.sam)
            let office = Walk(in: walk.world)
            let page = try await office.atWork(.sam)
            try await office.consult(Cast.otto, for: walk.lid(0), on: page)
                .expect("Uw toegang is stopgezet. Uw leidinggevende heeft deze niet bevestigd.")
            let due = try await walk.manage(.tom, "herbevestiging")
            try due.expect(CastPersoneel.sam.account, "De toegang is gestopt.")
            guard let form = due.forms.first(where: { $0.decides("bevestigen") }) else {
                throw DemoFailure("nobody is to be confirmed: \(due.summary)")
            }
            try await walk.visitor.submit(form, of: due, ["actie": "bevestigen"]).expect("Dit is opgeslagen.")
            try await office.consult(Cast.otto, for: walk.lid(0), on: try await office.inkijk())
                .expect("Otto")
        },
    ]
}

extension Walk {
    /// Logs somebody in at beheer, and comes to one of its pages.
    fileprivate func manage(_ staff: CastPersoneel, _ place: String) async throws -> Visitor.Page {
        let address = "\(world.settings.issuer)/beheer/\(DemoSettings.verbandID)"
        let welcome = try await visitor.open(address)
        guard let form = welcome.forms.first(where: { $0.action == "/beheer/\(DemoSettings.verbandID)" })
        else { throw DemoFailure("expected the page where beheer begins, got: \(welcome.summary)") }
        let login = try await forward(try await visitor.submit(form, of: welcome))
        try await logIn(staff, on: login).expect("U bent ingelogd als \(staff.account).")
        return try await visitor.open("\(address)/\(place)")
    }

    /// Puts a matrix forward.
    fileprivate func propose(_ text: String, on page: Visitor.Page) async throws -> Visitor.Page {
        let action = "/beheer/\(DemoSettings.verbandID)/matrix"
        guard let form = page.forms.first(where: { $0.action == action }) else {
            throw DemoFailure("expected the page of the matrix, got: \(page.summary)")
        }
        return try await visitor.submit(form, of: page, ["matrix": text])
    }

    /// Presses a button of the first matrix that was put forward, also one that the page does not show.
    fileprivate func decide(_ button: String, on page: Visitor.Page) async throws -> Visitor.Page {
        guard let form = page.forms.first(where: { $0.decides("intrekken") }) else {
            throw DemoFailure("nothing was put forward: \(page.summary)")
        }
        return try await visitor.submit(form, of: page, ["actie": button])
    }
}

extension Form {
    /// Whether it has that button.
    fileprivate func decides(_ button: String) -> Bool { options.contains { $0.value == button } }
}

extension DemoWorld {
    /// A row of the matrix of the demo: who works there, what she may consult, and by which law.
    typealias Regel = (staff: CastPersoneel, onderdeel: String, grondslag: String)

    static let rechten: [Regel] = [
        (.kim, "gba", "Participatiewet art. 53a"), (.kim, "uwv-uitkeringen", "Participatiewet art. 53a"),
        (.sam, "gba", "Participatiewet art. 76a"),
        (.karin, DemoSettings.balie.rawValue, "Participatiewet art. 35"),
    ]

    static func matrix(_ rows: [Regel]) -> Autorisatiematrix {
        Autorisatiematrix(
            rechten: rows.map { row in
                Recht(
                    profiel: ProfielID(row.staff.functieprofiel), onderdeel: OnderdeelID(row.onderdeel),
                    grondslag: row.grondslag, doel: DemoSettings.doel)
            })
    }

    static func matrixText(_ rows: [Regel]) -> String { MatrixText.write(matrix(rows)) }

    /// The time passed in which somebody should have confirmed an account.
    func overdue(_ staff: CastPersoneel) async throws {
        let (store, verband, now) = (gateway.store, DemoSettings.verbandID, clock.now())
        guard let stored = try await store.account(AccountID(staff.account), of: verband) else {
            throw DemoFailure("\(staff.id) has no account")
        }
        try await store.commit(
            [.verband(.keep(stored.changed { $0.bevestigdTot = LocalDate(now) }))], recording: [])
    }
}
